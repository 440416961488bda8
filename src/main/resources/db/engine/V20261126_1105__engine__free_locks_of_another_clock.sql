-- Jobs were held by the clock of the node, which in the embedded default may run ahead by months; now they are by the database's.
-- No node runs during an upgrade, so nobody holds any.
update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ is not null;
