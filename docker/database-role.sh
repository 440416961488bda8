#!/usr/bin/env bash
# The role of the application: it owns its database and is no superuser. Runs by itself when the database is made; for a volume
# of former versions, whose superuser was the application's role, by hand: docs/operations.md. Running it again changes nothing.
set -euo pipefail

export APPLICATION_PASSWORD_FILE=${APPLICATION_PASSWORD_FILE:-/run/secrets/spring.datasource.password}
export POSTGRES_PASSWORD_FILE=${POSTGRES_PASSWORD_FILE:-/run/secrets/database-superuser-password}

# psql reads the passwords itself, so that no list of processes shows them.
as() { psql -X -q -v ON_ERROR_STOP=1 -U "$1" -d hagukumi; }

if ! as postgres <<< 'select' > /dev/null 2>&1; then
  as hagukumi <<'SQL'
\set password `cat "$POSTGRES_PASSWORD_FILE"`
create role postgres superuser createdb createrole replication bypassrls login password :'password';
SQL
fi

as postgres <<'SQL'
\set password `cat "$APPLICATION_PASSWORD_FILE"`
select 'alter role hagukumi rename to superuser_of_before; alter role superuser_of_before nologin'
from pg_roles where rolname = 'hagukumi' and oid = 10 \gexec
select 'create role hagukumi login' where not exists (select from pg_roles where rolname = 'hagukumi') \gexec
alter role hagukumi password :'password';
alter database hagukumi owner to hagukumi;
SQL
as postgres < "${ALL_BELONGS:-/role/all-belongs-to-hagukumi.sql}"
