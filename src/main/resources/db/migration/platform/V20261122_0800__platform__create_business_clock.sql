-- How far business time runs ahead of system time; empty unless the tour moved it.
CREATE TABLE business_clock (
    only_row  boolean PRIMARY KEY CHECK (only_row),
    offset_ms bigint NOT NULL CHECK (offset_ms >= 0)
);
