-- What a lead's activities leave behind for those that follow, and which page of the ledger is open.
create table trail (
    lead             bigint  primary key references lead (id),
    page             integer not null default 0,
    last_reaction    timestamptz,
    last_mail        timestamptz,
    unanswered_since timestamptz,
    silent           boolean not null default false,
    visit_days       date[]  not null default '{}',
    counted_until    date
);

-- The sweep finds those who answer nothing by their silent period alone.
create index trail_unanswered on trail (unanswered_since, lead) where unanswered_since is not null and not silent;

-- The last business day the sweep looked at; whoever sweeps holds the row.
create table silence_sweep (
    only_row boolean primary key default true check (only_row),
    swept    date not null
);

-- A rebuild opens a new page for a lead: it carries the old balance back and writes every line anew. Nothing is ever taken out.
alter table award add column page integer not null default 0;
alter table award drop constraint award_once_per_activity;
alter table award add constraint award_once_per_activity unique (activity, code, page);
drop index award_once_per_object;
create unique index award_once_per_object on award (lead, code, object, page) where object is not null;
