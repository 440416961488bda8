-- The last balance of each score of a lead: always the sum of its awards.
create table score (
    lead    bigint  not null references lead (id),
    name    text    not null,
    balance integer not null check (balance >= 0),
    primary key (lead, name)
);

-- The ledger: append-only, one line per rule and activity.
create table award (
    id            bigint generated always as identity primary key,
    lead          bigint      not null references lead (id),
    score         text        not null,
    code          text        not null,
    object        text,
    reason        text        not null,
    rule_set      text        not null,
    activity      bigint      not null,
    points        integer     not null,
    balance_after integer     not null check (balance_after >= 0),
    at            timestamptz not null,
    constraint award_once_per_activity unique (activity, code)
);

create unique index award_once_per_object on award (lead, code, object) where object is not null;

create index award_of_lead on award (lead, id);
