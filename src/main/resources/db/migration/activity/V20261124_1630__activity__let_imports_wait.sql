-- What is imported gives way to what leads do right now.
alter table activity add column imported boolean not null default false;
create index activity_urgent on activity (shard, id) where state = 'PENDING' and not imported;
