-- What the gate counts, and what stands still.

alter table delivery add column stream varchar(40) not null default 'nurturing';
alter table delivery alter column stream drop default;

-- The day of the lead's calendar for which a mail counts in the caps: set when the gate lets it through, empty again when it
-- does not leave after all.
alter table delivery add column counts_on date;

update delivery d set counts_on = (d.sent_at at time zone coalesce(l.zone, 'Asia/Tokyo'))::date
from lead l where l.id = d.lead and d.state = 'SENT' and d.purpose = 'MARKETING';

create index delivery_counted on delivery (lead, counts_on) where counts_on is not null;
create index delivery_paused on delivery (stream, scenario) where state = 'PAUSED';

create table mail_pause (
    kind      varchar(10)  not null,
    name      varchar(200) not null,
    since     timestamptz  not null,
    paused_by varchar(200) not null,
    because   varchar(300) not null,
    for_good  boolean      not null default false,
    primary key (kind, name)
);
