-- What other modules may read of scores.

create view score_view as
select lead, name, balance
  from score;
