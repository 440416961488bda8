-- Where the peers' mail step writes: the outbox of ours, column by column and index by index.
create table outbox (
    id                  bigint generated always as identity primary key,
    lead                bigint       not null,
    scenario            varchar(200) not null,
    step                varchar(200) not null,
    occurrence          integer      not null,
    mail                varchar(80)  not null,
    template            bigint       not null,
    recipient           varchar(254) not null,
    lead_values         jsonb        not null,
    purpose             varchar(20)  not null,
    priority            smallint     not null,
    message_id          varchar(200) not null unique,
    return_token        varchar(40)  not null unique,
    reader_token        varchar(40)  not null unique,
    queued_at           timestamptz  not null,
    expires_at          timestamptz  not null,
    state               varchar(20)  not null,
    due_at              timestamptz  not null,
    attempts            integer      not null default 0,
    verdict             varchar(500),
    outcome             varchar(500),
    claim               uuid,
    leased_until        timestamptz,
    dispatch_started_at timestamptz,
    sent_at             timestamptz,
    message             bytea,
    stream              varchar(40)  not null,
    counts_on           date,
    turn_at             timestamptz,
    unique (lead, scenario, step, occurrence)
);

create index outbox_due on outbox (priority, due_at, id) where state in ('QUEUED', 'RETRY');
create index outbox_leased on outbox (leased_until) where state in ('CLAIMED', 'SENDING');
create index outbox_of_lead on outbox (lead, id);
create index outbox_counted on outbox (lead, counts_on) where counts_on is not null;
create index outbox_paused on outbox (stream, scenario) where state = 'PAUSED';
