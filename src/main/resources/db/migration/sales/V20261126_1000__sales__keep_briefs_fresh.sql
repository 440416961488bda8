-- What the brief of a handoff tells of the lead's warmth, and when that was last compared with what is true by now.
create table handoff_brief (
    handoff   bigint      primary key references handoff (id),
    told      text        not null,
    looked_at timestamptz not null
);

-- Those of before are written anew at the first look.
insert into handoff_brief (handoff, told, looked_at)
select id, '', offered_at - interval '1 day' from handoff where state in ('OPEN', 'ACCEPTED');
