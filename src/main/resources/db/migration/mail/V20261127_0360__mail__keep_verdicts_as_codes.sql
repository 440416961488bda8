-- What was said of a mail as {kind, until, code, values}: its sentence is made when it is read, in the reader's language. What was
-- said before stands in words in the old column.
alter table delivery add column said jsonb;

create or replace view delivery_view as
select id, lead, scenario, step, occurrence, mail, purpose, stream, state, verdict, outcome, queued_at, due_at, sent_at,
       coalesce(said, jsonb_build_object('text', verdict)) as said
  from delivery;
