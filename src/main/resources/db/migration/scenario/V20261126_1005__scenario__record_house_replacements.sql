-- Who replaced a scenario that the house itself relies on, by which deployment.
create table house_replacement (
    id         bigint generated always as identity primary key,
    scenario   text        not null,
    version    int         not null,
    deployment text        not null,
    by_whom    text        not null,
    at         timestamptz not null
);
