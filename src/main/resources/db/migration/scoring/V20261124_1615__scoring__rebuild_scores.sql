-- A rebuild of all scores: ordered once, done shard by shard; whoever is alive goes on where it was left.
create table score_rebuild (
    id         bigint generated always as identity primary key,
    rule_set   text        not null,
    started_by text        not null,
    started_at timestamptz not null,
    shard      integer     not null default 0,
    lead       bigint      not null default 0,
    leads      integer     not null default 0,
    changed    integer     not null default 0,
    ended_at   timestamptz,
    outcome    text check (outcome in ('FINISHED', 'RULES_CHANGED')),
    check ((ended_at is null) = (outcome is null))
);

create unique index score_rebuild_one_at_a_time on score_rebuild ((true)) where ended_at is null;

create table score_rebuild_change (
    rebuild     bigint not null references score_rebuild (id),
    lead        bigint not null references lead (id),
    scores_were jsonb  not null,
    scores      jsonb  not null,
    rank_was    text   not null,
    rank        text   not null,
    primary key (rebuild, lead)
);
