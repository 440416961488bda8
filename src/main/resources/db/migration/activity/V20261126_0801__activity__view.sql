-- What other modules may read of what leads did.

create view activity_view as
select id, lead, type, at, received_at, properties, machine, state
  from activity;
