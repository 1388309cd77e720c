-- The role the gateway runs under owns no table. A rebuild needs tables beside the live ones and swaps them in: these
-- functions of the owner do just that, whoever calls them (docs/adr/012-two-roles-per-database.md).
create function set_model_beside() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    model text;
begin
    drop schema if exists rebuilt cascade;
    create schema rebuilt;
    foreach model in array array['entity_state', 'contribution', 'metric_value', 'metric_change'] loop
        -- As the migrations set it: a changed row stays on its page, and no index is touched. "Like" does not copy it.
        execute format('create table rebuilt.%I (like public.%I including all) with (fillfactor = 70)', model, model);
    end loop;
    execute format('grant usage on schema rebuilt to %I', session_user);
    execute format('grant select, insert, update, delete on all tables in schema rebuilt to %I', session_user);
end
$$;

create function swap_model() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    model text;
begin
    foreach model in array array['entity_state', 'contribution', 'metric_value', 'metric_change'] loop
        execute format('drop table public.%I', model);
        execute format('alter table rebuilt.%I set schema public', model);
    end loop;
end
$$;

create function drop_model_beside() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    drop schema if exists rebuilt cascade;
end
$$;

revoke all on function set_model_beside(), swap_model(), drop_model_beside() from public;

comment on table event_log is 'append-only: what was applied stays as it was read';
comment on column event_log.applied is 'may change: an upgrade applies what was of an unknown type';
