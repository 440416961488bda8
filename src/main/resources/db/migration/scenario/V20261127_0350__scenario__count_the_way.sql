-- Steps come in the order of their rows: a time range is found by blocks, at no cost to who writes them.
create index journey_step_at on journey_step using brin (at) with (pages_per_range = 32);
create index enrolment_started on enrolment (scenario, started_at);
create index enrolment_ended on enrolment (scenario, ended_at) where ended_at is not null;
