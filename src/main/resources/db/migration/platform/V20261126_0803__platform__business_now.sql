-- The present instant of the business, for those who ask the database alone.

create view business_now as
select now() + coalesce((select offset_ms from business_clock), 0) * interval '1 millisecond' as at;
