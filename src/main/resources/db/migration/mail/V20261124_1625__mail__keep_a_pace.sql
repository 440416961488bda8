-- How fast mails leave, over all nodes.

create table mail_lane (
    name    varchar(300) primary key,
    next_at timestamptz not null,
    day     date,
    used    integer     not null default 0
);

create table mail_breaker (
    domain     varchar(254) primary key,
    since      timestamptz not null,
    times      integer     not null,
    trips      integer     not null,
    open_until timestamptz
);

-- The instant that is kept for a mail that was put off for the pace alone.
alter table delivery add column turn_at timestamptz;
