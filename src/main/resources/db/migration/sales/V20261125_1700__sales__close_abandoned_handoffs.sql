-- A handoff is held open by what offered it and ends with it, answered or not.
alter table handoff
    add column held_by        text,
    add column closed_because text;

alter table handoff drop constraint handoff_state_check;
alter table handoff add constraint handoff_state_check
    check (state in ('OPEN', 'ACCEPTED', 'QUALIFIED', 'REJECTED', 'CLOSED'));
alter table handoff add constraint handoff_closed_because_check check ((state = 'CLOSED') = (closed_because is not null));

-- Nobody need have answered what is closed.
alter table handoff drop constraint handoff_check;
alter table handoff drop constraint handoff_check1;
alter table handoff add constraint handoff_answered_at_check
    check (state = 'CLOSED' or (state = 'OPEN') = (answered_at is null));
alter table handoff add constraint handoff_answered_by_check
    check (state = 'CLOSED' or (state = 'OPEN') = (answered_by is null));

-- Those of before: held by the lead's running enrolment, or abandoned already.
update handoff h set held_by = (
    select e.instance from enrolment e
    where e.lead_id = h.lead_id and e.ended_at is null
    order by e.scenario = 'sales-handoff' desc, e.id desc limit 1)
where h.state in ('OPEN', 'ACCEPTED');

update handoff set state = 'CLOSED', closed_because = 'its scenario had ended', version = version + 1
where state in ('OPEN', 'ACCEPTED') and held_by is null;

create index handoff_held on handoff (held_by) where state in ('OPEN', 'ACCEPTED');
