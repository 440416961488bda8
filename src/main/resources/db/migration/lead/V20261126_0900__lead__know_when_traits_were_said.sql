-- What is said of a lead is kept with the time at which it was so by its source: what is older never overwrites what is newer.
-- Without a time: a claim, or said before times were kept; both give way to any fact.
alter table lead
    add column family_name_at timestamptz,
    add column given_name_at  timestamptz,
    add column company_at     timestamptz,
    add column locale_at      timestamptz,
    add column zone_at        timestamptz;
