-- Leads are found by any part of a name, an address or a company's name, however its characters were typed.

-- One writing of what can be written in several: widths, capitals and blanks do not matter.
create function searchable(written text) returns text
    language sql immutable strict parallel safe
    return lower(regexp_replace(normalize(written, nfkc), '\s', '', 'g'));

-- All pairs of neighbouring characters: 田中 has one, so that three in a row would be too many to ask for.
create function bigrams(written text) returns text[]
    language sql immutable strict parallel safe
    return coalesce((select array_agg(distinct substr(written, i, 2)) from generate_series(1, length(written) - 1) i), '{}');

-- Both orders of a name, for nobody knows which one is asked for.
alter table lead add column search text collate "C" generated always as (
    searchable(email || '|' || coalesce(family_name, '') || coalesce(given_name, '')
               || '|' || coalesce(given_name, '') || coalesce(family_name, ''))) stored;
alter table company add column search text collate "C" generated always as (searchable(name)) stored;

create index lead_bigrams on lead using gin (bigrams(search)) with (gin_pending_list_limit = 256);
create index company_bigrams on company using gin (bigrams(search)) with (fastupdate = off);
create index lead_search on lead (search);
create index company_search on company (search);
create index lead_of_stage on lead (stage, id desc);

create or replace view lead_view as
select l.id, l.email, l.family_name, l.given_name, c.name as company, l.stage, l.stage_since, l.locale, l.zone, l.created_at,
       l.search, l.company as company_id
  from lead l
  left join company c on c.id = l.company;

create view company_view as
select id, name, search
  from company;
