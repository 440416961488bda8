-- What was accepted and is not worked off yet: whoever goes by time asks here whether a lead was faster. What a parked lead did is
-- left out, for nobody knows when it will be worked off.
create view unfinished_activity as
    select a.lead, a.at from activity a
    where a.state = 'PENDING' and not exists (select from parked_lead p where p.lead = a.lead);
