-- One row per lead and pass through a scenario. The engine's own rows vanish when an instance ends; this one stays.
create table enrolment (
    id         bigint generated always as identity primary key,
    lead_id    bigint      not null references lead (id),
    scenario   text        not null,
    version    int         not null,
    instance   text        not null unique,
    started_at timestamptz not null,
    ended_at   timestamptz,
    end_reason text,
    check ((ended_at is null) = (end_reason is null))
);

-- The law: one running enrolment per lead and scenario.
create unique index enrolment_running on enrolment (lead_id, scenario) where ended_at is null;
create index enrolment_lead on enrolment (lead_id, scenario);

-- Which message starts which scenario (its version in force only), and which messages each version waits for.
create table scenario_trigger (
    scenario      text    not null,
    version       int     not null,
    message       text    not null,
    starts        boolean not null,
    definition    text    not null,
    reentry_after interval, -- after the end of the last enrolment; null: never again
    primary key (scenario, version, message, starts)
);
create index scenario_trigger_starts on scenario_trigger (message) where starts;

-- Messages that came before the token waited for them.
create table message_inbox (
    id         bigint generated always as identity primary key,
    lead_id    bigint      not null,
    instance   text        not null,
    message    text        not null,
    expires_at timestamptz not null
);
create index message_inbox_instance on message_inbox (instance, message);
create index message_inbox_expiry on message_inbox (expires_at);

-- The way every lead really took; append-only, and without a foreign key because it is the busiest table of the house.
create table journey_step (
    id       bigint generated always as identity primary key,
    lead_id  bigint      not null,
    version  int         not null,
    scenario text        not null,
    step     text        not null,
    instance text        not null,
    at       timestamptz not null
);
create index journey_step_lead on journey_step (lead_id, scenario, step);

-- Short, ordered ids for the engine's rows: each node draws blocks.
create sequence engine_id_block;
