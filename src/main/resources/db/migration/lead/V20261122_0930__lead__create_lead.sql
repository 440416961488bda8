-- Who they are: one record per mail address, many leads per company.

create table company (
    id         bigint generated always as identity primary key,
    name       varchar(200) not null unique,
    created_at timestamptz  not null
);

create table lead (
    id          bigint generated always as identity primary key,
    version     integer      not null default 0,
    email       varchar(254) not null unique,
    family_name varchar(100),
    given_name  varchar(100),
    company     bigint references company (id),
    stage       varchar(20)  not null,
    stage_since timestamptz  not null,
    locale      varchar(35),
    zone        varchar(50),
    created_at  timestamptz  not null
);

create index lead_of_company on lead (company);

-- userId and anonymousId are other names of a lead; a name is held by one lead only.
create table lead_alias (
    kind  varchar(10)  not null,
    value varchar(200) not null,
    lead  bigint       not null references lead (id),
    since timestamptz  not null,
    primary key (kind, value)
);

create index lead_alias_of_lead on lead_alias (lead);

-- A second lead claimed the name: nothing is merged, people decide.
create table alias_conflict (
    id         bigint generated always as identity primary key,
    kind       varchar(10)  not null,
    value      varchar(200) not null,
    held_by    bigint       not null references lead (id),
    claimed_by bigint       not null references lead (id),
    at         timestamptz  not null,
    unique (kind, value, held_by, claimed_by)
);

-- Kept for good: the latest of a purpose holds.
create table consent (
    id      bigint generated always as identity primary key,
    lead    bigint        not null references lead (id),
    purpose varchar(40)   not null,
    granted boolean       not null,
    text    varchar(4000) not null,
    source  varchar(200)  not null,
    at      timestamptz   not null
);

create index consent_of_lead on consent (lead, purpose, at desc, id desc);

create table stage_change (
    id         bigint generated always as identity primary key,
    lead       bigint       not null references lead (id),
    from_stage varchar(20)  not null,
    to_stage   varchar(20)  not null,
    because    varchar(500) not null,
    at         timestamptz  not null
);

create index stage_change_of_lead on stage_change (lead, id);
