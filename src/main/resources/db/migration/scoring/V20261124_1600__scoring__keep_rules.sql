-- Every version of the rules that ever was in force; the ledger names them.
create table rule_set (
    version   text        primary key,
    files     jsonb       not null,
    stored_at timestamptz not null
);

-- The one all nodes use.
create table active_rules (
    only_row     boolean     primary key default true check (only_row),
    version      text        not null references rule_set (version),
    origin       text        not null,
    activated_at timestamptz not null,
    activated_by text        not null
);

-- Attempts that left the rules as they were, with what was wrong.
create table refused_rules (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    by_whom  text        not null,
    findings jsonb       not null
);
