-- What a page of a web site says is a claim: anybody can read the page's key and say the same. What was there before is taken as fact.

-- named_by: the surest source that named the lead; confirmed_at: since when we know that a person reads the address.
alter table lead
    add column named_by     varchar(10) not null default 'SERVER' check (named_by in ('BROWSER', 'SERVER')),
    add column confirmed_at timestamptz;

-- A claimed name yields to whom a system of ours names.
alter table lead_alias add column claimed boolean not null default false;

-- A claim holds only where nothing surer is known of the purpose.
alter table consent add column claimed boolean not null default false;
