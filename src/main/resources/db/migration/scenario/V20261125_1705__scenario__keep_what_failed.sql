-- Which house rules a version of a scenario does not end by: it is meant for such leads.
create table scenario_version (
    scenario text   not null,
    version  int    not null,
    runs_in  text[] not null,
    primary key (scenario, version)
);

-- What a scenario could not take when it happened, because it threw. The fact itself stands. Tried again alone; after some
-- attempts an incident that waits for a person.
create table kept_message (
    id         bigint generated always as identity primary key,
    lead_id    bigint      not null references lead (id),
    scenario   text        not null,
    kind       text        not null check (kind in ('START', 'MOVE', 'END')),
    message    text        not null, -- of an end its reason
    instance   text,                 -- null: it would have entered
    definition text,                 -- of a start
    kept_at    timestamptz not null,
    attempts   int         not null,
    next_at    timestamptz not null,
    failure    text        not null,
    incident   boolean     not null default false,
    -- What Cockpit shows, where there is an instance to show it at.
    shown_as   text,
    check ((kind = 'START') = (instance is null)),
    check ((kind = 'START') = (definition is not null))
);
create unique index kept_message_once on kept_message (lead_id, scenario, kind, coalesce(instance, ''), message);
create index kept_message_due on kept_message (next_at) where not incident;
