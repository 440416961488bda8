-- What people decide about mails, and the sign of life by which a stand-still is told.

create index delivery_for_a_person on delivery (state, id) where state in ('IN_DOUBT', 'OVERDUE', 'PAUSED', 'BOUNCED');

create table mail_decision (
    id         bigint generated always as identity primary key,
    delivery   bigint       not null references delivery (id),
    action     varchar(10)  not null,
    decided_by varchar(200) not null,
    because    varchar(300) not null,
    at         timestamptz  not null
);

create index mail_decision_of_delivery on mail_decision (delivery, id);

create table mail_pulse (
    only_row boolean primary key check (only_row),
    beat_at  timestamptz not null
);
