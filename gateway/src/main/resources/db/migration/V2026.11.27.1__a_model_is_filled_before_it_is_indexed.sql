-- What a rebuild copies into tables without indexes, and indexes when everything is there, takes a fraction of the time. Work and
-- alerts are few and written as changes come, which needs their keys from the beginning.
create or replace function set_model_beside() returns void language plpgsql security definer
    set search_path = pg_catalog, pg_temp as
$$
declare
    model text;
begin
    drop schema if exists rebuilt cascade;
    create schema rebuilt;
    foreach model in array array['entity_state', 'contribution', 'metric_value', 'metric_change', 'open_work', 'open_alert'] loop
        -- As the migrations set it: a changed row stays on its page, and no index is touched. "Like" does not copy it.
        execute format('create table rebuilt.%I (like public.%I including all %s) with (fillfactor = 70)', model, model,
            case when model not in ('open_work', 'open_alert') then 'excluding indexes' end);
    end loop;
    execute format('grant usage on schema rebuilt to %I', session_user);
    execute format('grant select, insert, update, delete on all tables in schema rebuilt to %I', session_user);
end
$$;

-- The indexes of the live tables, under the same names, for the tables beside them that have none.
create function index_model_beside() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    live record;
begin
    for live in
        select t.relname as model, i.relname as name, pg_get_indexdef(x.indexrelid) as definition, x.indisprimary as is_key
        from pg_index x
        join pg_class t on t.oid = x.indrelid
        join pg_class i on i.oid = x.indexrelid
        join pg_class beside on beside.relname = t.relname and beside.relnamespace = to_regnamespace('rebuilt')
        where t.relnamespace = 'public'::regnamespace
            and not exists (select 1 from pg_index there where there.indrelid = beside.oid)
    loop
        execute replace(live.definition, ' ON public.', ' ON rebuilt.');
        if live.is_key then
            execute format('alter table rebuilt.%I add primary key using index %I', live.model, live.name);
        end if;
    end loop;
end
$$;

revoke all on function index_model_beside() from public;
