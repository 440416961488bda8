-- Called at the beginning of a transaction that works on a batch, for that transaction: all its statements look up rows by their
-- keys. A plan made while tables are empty reads them whole, and is kept while they grow.
create function follow_indexes() returns text language sql as $$
    select set_config('enable_seqscan', 'off', true) || set_config('enable_bitmapscan', 'off', true)
        || set_config('enable_hashjoin', 'off', true) || set_config('enable_mergejoin', 'off', true)
        || set_config('enable_material', 'off', true)
        -- What has no index costs so much on paper now that it would be compiled, each time, for a handful of rows.
        || set_config('jit', 'off', true)
$$;
