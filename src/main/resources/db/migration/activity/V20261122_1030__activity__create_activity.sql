-- What they did: append-only, but for the two marks a row gets later (whose it is, and that it was worked off).

create table activity (
    id           bigint generated always as identity primary key,
    message_id   varchar(255) not null unique,
    lead         bigint references lead (id),
    shard        smallint generated always as ((lead % 64)::smallint) stored,
    anonymous_id varchar(200),
    user_id      varchar(200),
    type         varchar(80)  not null,
    at           timestamptz  not null,
    received_at  timestamptz  not null,
    properties   jsonb        not null,
    machine      varchar(200),
    state        varchar(9)   not null check (state in ('ANONYMOUS', 'PENDING', 'DONE')),
    check ((state = 'ANONYMOUS') = (lead is null))
);

create index activity_of_lead on activity (lead, at desc, id desc);
create index activity_pending on activity (shard, id) where state = 'PENDING';
create index activity_of_visitor on activity (anonymous_id) where state = 'ANONYMOUS';
create index activity_of_unknown_user on activity (user_id) where state = 'ANONYMOUS';

-- Identify calls leave no activity; their names are kept so that a repeated one changes nothing.
create table identification (
    message_id  varchar(255) primary key,
    received_at timestamptz not null
);

create table parked_lead (
    lead     bigint primary key references lead (id),
    activity bigint        not null references activity (id),
    error    varchar(2000) not null,
    at       timestamptz   not null
);
