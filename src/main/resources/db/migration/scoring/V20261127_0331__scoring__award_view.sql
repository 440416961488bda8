-- The lines of the ledger's open page: what a rebuild took back and wrote anew is told once.
create view award_view as
select a.id, a.lead, a.score, a.code, a.object, a.reason, a.rule_set, a.activity, a.points, a.balance_after, a.at
  from award a
 where a.page = coalesce((select t.page from trail t where t.lead = a.lead), 0);
