-- What other modules may read of mails, and who took an address off the list or put it there by hand.
create view delivery_view as
select id, lead, scenario, step, occurrence, mail, purpose, stream, state, verdict, outcome, queued_at, due_at, sent_at
  from delivery;

alter table suppression add column by_person varchar(200);

create table suppression_decision (
    id         bigint generated always as identity primary key,
    email      varchar(254) not null,
    suppressed boolean      not null,
    decided_by varchar(200) not null,
    because    varchar(300) not null,
    at         timestamptz  not null
);

create index suppression_decision_of_address on suppression_decision (email, id);
