package org.tallystick.tenancy;

/** What the roles of a schema may do with its tables, read from the tables' comments. */
final class Grants {

    private Grants() {}

    /** The writer may change every table but those that are append only; the reader may look. */
    static String on(String schema, String writer, String reader) {
        return """
                do $grants$
                declare
                    r record;
                begin
                    for r in
                        select relname, relkind, coalesce(obj_description(oid, 'pg_class'), '') as comment
                          from pg_class
                         where relnamespace = '${schema}'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
                    loop
                        if r.relkind = 'S' then
                            execute format('grant usage on sequence ${schema}.%I to ${writer}', r.relname);
                            continue;
                        end if;
                        execute format('revoke all on ${schema}.%I from ${writer}, ${reader}', r.relname);
                        continue when r.relname = 'flyway_schema_history';
                        execute format('grant select on ${schema}.%I to ${writer}, ${reader}', r.relname);
                        if r.relkind in ('r', 'p') then
                            execute format('grant insert on ${schema}.%I to ${writer}', r.relname);
                            if r.comment not like 'append only%' then
                                execute format('grant update, delete on ${schema}.%I to ${writer}', r.relname);
                            end if;
                        end if;
                    end loop;
                end
                $grants$;
                """.replace("${schema}", schema).replace("${writer}", writer).replace("${reader}", reader);
    }
}
