-- Activities come in the order of their rows: the last weeks are found by blocks.
create index activity_received on activity using brin (received_at) with (pages_per_range = 32);
