-- Whatever the database's superuser (who always has the oid 10) made in this database goes to the role of the application.
-- Run as superuser, and again at will.
do $$
declare change text;
begin
    for change in
        select format('alter %s %s owner to hagukumi',
                case c.relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'materialized view' else 'table' end,
                c.oid::regclass)
        from pg_class c where c.relowner = 10 and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
            and c.relnamespace not in (select oid from pg_namespace where nspname ~ '^pg_|^information_schema$')
            and (c.relkind <> 'S' or not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')))
        union all
        select format('alter routine %s owner to hagukumi', p.oid::regprocedure)
        from pg_proc p where p.proowner = 10
            and p.pronamespace not in (select oid from pg_namespace where nspname ~ '^pg_|^information_schema$')
        union all
        select format('alter type %s owner to hagukumi', t.oid::regtype)
        from pg_type t where t.typowner = 10 and t.typtype in ('e', 'd', 'r') and t.typelem = 0
            and t.typnamespace not in (select oid from pg_namespace where nspname ~ '^pg_|^information_schema$')
        union all
        select format('alter schema %I owner to hagukumi', n.nspname)
        from pg_namespace n where n.nspowner = 10 and n.nspname !~ '^pg_|^information_schema$'
    loop
        execute change;
    end loop;
end $$;
