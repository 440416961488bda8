-- What other modules may read of the way leads took.
create view journey_step_view as
select id, lead_id as lead, scenario, version, step, instance, at
  from journey_step;
