-- One mail to all leads that a filter matches.

create table broadcast (
    id         bigint generated always as identity primary key,
    name       varchar(200)  not null,
    mail       varchar(80)   not null,
    filter     varchar(2000) not null,
    start_at   timestamptz   not null,
    state      varchar(10)   not null,
    paused     boolean       not null default false,
    -- How far it has come: leads are taken in the order of their ids, up to the last one there was when it began.
    last_lead  bigint        not null default 0,
    upto_lead  bigint,
    enqueued   bigint        not null default 0,
    planned_by varchar(200)  not null,
    planned_at timestamptz   not null
);

create index broadcast_due on broadcast (id) where state in ('PLANNED', 'RUNNING') and not paused;
