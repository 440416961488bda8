-- The warmest first, and who did something last, without reading all leads.
create index score_ranking on score (name, balance desc, lead desc);
create index trail_last_reaction on trail (last_reaction desc, lead desc) where last_reaction is not null;

create view trail_view as
select lead, last_reaction, silent
  from trail;
