-- What the role may do under which a service runs, settled after every migration, so that a new table needs nobody to think
-- of it. The role owns nothing: it reads and writes rows, and can neither create, alter, drop nor truncate. Of what is
-- append-only (history by its name, other tables by a comment that begins so) it changes no row, but for columns whose
-- comment begins with "may change". Replicas that start at once take turns, since two grants at a time refuse each other.
do $$
declare
    role constant name := '${run-time-role}';
    rights record;
    changeable record;
begin
    perform pg_advisory_xact_lock(hashtext('rights at run time'));
    if role = current_user then
        raise exception 'The role that migrates and the role at run time are the same: %', role;
    end if;
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to %I', current_database(), role);
    revoke all on schema public from public;
    execute format('grant usage on schema public to %I', role);
    for rights in
        select c.oid::regclass as relation,
            c.relname like '%\_aud' or c.relname = 'revision'
                or coalesce(obj_description(c.oid, 'pg_class') like 'append-only%', false) as append_only
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> '${flyway:table}'
    loop
        if rights.append_only then
            execute format('revoke update, delete on %s from %I', rights.relation, role);
            execute format('grant select, insert on %s to %I', rights.relation, role);
        else
            execute format('grant select, insert, update, delete on %s to %I', rights.relation, role);
        end if;
    end loop;
    for changeable in
        select a.attrelid::regclass as relation, a.attname as column_name
        from pg_attribute a
        join pg_class c on c.oid = a.attrelid
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
            and not a.attisdropped and col_description(a.attrelid, a.attnum) like 'may change%'
    loop
        execute format('grant update (%I) on %s to %I', changeable.column_name, changeable.relation, role);
    end loop;
    execute format('grant usage, select on all sequences in schema public to %I', role);
end $$;
