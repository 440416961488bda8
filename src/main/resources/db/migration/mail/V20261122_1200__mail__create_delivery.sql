-- What we write: published mails, the send ledger, the links of sent mails, and the stop-list.

create table mail_template (
    id      bigint generated always as identity primary key,
    edition varchar(200) not null,
    name    varchar(80)  not null,
    locale  varchar(35)  not null,
    sha     char(64)     not null,
    source  text         not null,
    unique (edition, name, locale)
);

-- One logical mail is one row: unique without the scenario's version, or a migration would send again.
create table delivery (
    id                  bigint generated always as identity primary key,
    lead                bigint       not null references lead (id),
    scenario            varchar(200) not null,
    step                varchar(200) not null,
    occurrence          integer      not null,
    mail                varchar(80)  not null,
    -- Frozen with the row.
    template            bigint       not null references mail_template (id),
    recipient           varchar(254) not null,
    lead_values         jsonb        not null,
    purpose             varchar(20)  not null,
    priority            smallint     not null,
    message_id          varchar(200) not null unique,
    return_token        varchar(40)  not null unique,
    reader_token        varchar(40)  not null unique,
    queued_at           timestamptz  not null,
    expires_at          timestamptz  not null,
    -- Its life.
    state               varchar(20)  not null,
    due_at              timestamptz  not null,
    attempts            integer      not null default 0,
    verdict             varchar(500),
    outcome             varchar(500),
    claim               uuid,
    leased_until        timestamptz,
    dispatch_started_at timestamptz,
    sent_at             timestamptz,
    -- Kept from the first DATA until it is settled: a retry sends the same bytes.
    message             bytea,
    unique (lead, scenario, step, occurrence)
);

create index delivery_due on delivery (priority, due_at, id) where state in ('QUEUED', 'RETRY');
create index delivery_leased on delivery (leased_until) where state in ('CLAIMED', 'SENDING');
create index delivery_of_lead on delivery (lead, id);

-- A click leads only to an address that stood in the mail.
create table link (
    token       varchar(40) primary key,
    delivery    bigint      not null references delivery (id),
    destination text        not null,
    last_hit_at timestamptz
);

create index link_of_delivery on link (delivery);

create table suppression (
    email varchar(254) primary key,
    cause varchar(200) not null,
    since timestamptz  not null
);
