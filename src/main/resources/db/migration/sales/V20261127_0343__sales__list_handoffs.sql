create index handoff_state on handoff (state, id desc);
create index handoff_answered_at on handoff (answered_at) where answered_at is not null;
