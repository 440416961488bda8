create table handoff (
    id            bigint generated always as identity primary key,
    lead_id       bigint      not null references lead (id),
    state         text        not null check (state in ('OPEN', 'ACCEPTED', 'QUALIFIED', 'REJECTED')),
    offered_at    timestamptz not null,
    answered_at   timestamptz,
    answered_by   text,
    reject_reason text,
    comment       text,
    version       integer     not null,
    check ((state = 'OPEN') = (answered_at is null)),
    check ((state = 'OPEN') = (answered_by is null)),
    check ((state = 'REJECTED') = (reject_reason is not null))
);

-- One at a time: a lead that two reps hold is a lead that both call.
create unique index handoff_one_per_lead on handoff (lead_id) where state in ('OPEN', 'ACCEPTED');

create index handoff_of_lead on handoff (lead_id, id);
