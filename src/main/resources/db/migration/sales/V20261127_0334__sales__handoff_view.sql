-- What other modules may read of handoffs.
create view handoff_view as
select id, lead_id as lead, state, offered_at, answered_at, answered_by, reject_reason, comment, closed_because
  from handoff;
