-- Makes a database ready to hold agencies. Run once per cell and version by the one who may create roles.
do $$
begin
    if not exists (select from pg_roles where rolname = 'tallystick_owner') then
        create role tallystick_owner login createrole;
    end if;
    if not exists (select from pg_roles where rolname = 'tallystick_control') then
        create role tallystick_control login;
    end if;
    -- One group is allowed to connect; a grant per agency would swell one catalogue row.
    if not exists (select from pg_roles where rolname = 'tallystick_tenants') then
        create role tallystick_tenants nologin;
    end if;
end
$$;
alter role tallystick_owner password '${owner}';
alter role tallystick_control password '${control}';
grant tallystick_tenants to tallystick_owner with admin true, inherit false, set false;
alter role tallystick_owner set search_path = extensions;
alter role tallystick_control set search_path = control, extensions;

do $$
begin
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to tallystick_tenants, tallystick_control', current_database());
    execute format('grant connect, create on database %I to tallystick_owner', current_database());
end
$$;
revoke all on schema public from public;

create schema if not exists extensions;
create extension if not exists pg_trgm schema extensions;
create extension if not exists unaccent schema extensions;
create extension if not exists fuzzystrmatch schema extensions;
create extension if not exists btree_gist schema extensions;
grant usage on schema extensions to tallystick_owner, tallystick_control, tallystick_tenants;

create schema if not exists control authorization tallystick_owner;
grant usage on schema control to tallystick_control;

-- What all agencies of a database share, one of them could use up or hold: locks by number, large objects, the log.
do $$
declare
    shared regprocedure;
begin
    for shared in
        select oid from pg_proc
         where pronamespace = 'pg_catalog'::regnamespace
           and (proname like 'pg\_advisory%' or proname like 'pg\_try\_advisory%'
                or proname in ('lo_creat', 'lo_create', 'lo_from_bytea', 'lo_import', 'lo_open', 'lo_put', 'lowrite',
                               'pg_logical_emit_message', 'pg_export_snapshot', 'pg_notify'))
    loop
        execute format('revoke execute on function %s from public', shared);
        execute format('grant execute on function %s to tallystick_owner', shared);
    end loop;
end
$$;
revoke usage on language plpgsql from public;
grant usage on language plpgsql to tallystick_owner;
comment on schema extensions is '${version}';
