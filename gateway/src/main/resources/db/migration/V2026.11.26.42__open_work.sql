-- What is to be done in all services together, as far as it is open: a table of the model, with the columns that the kit's list of
-- work reads, so that services and gateway show the same to the same caller.
create table open_work (
    id             uuid primary key,
    kind           text    not null,
    action_zh      text    not null,
    action_en      text    not null,
    title_zh       text    not null,
    title_en       text    not null,
    record         text    not null,
    link           text    not null,
    division_code  text    not null,
    role           text    not null,
    may_also       jsonb   not null,
    unit           text,
    since          date    not null,
    due            date,
    sent_back      text,
    urged          integer not null,
    urged_at       timestamptz,
    delegated_post text,
    delegated_from date,
    delegated_to   date
) with (fillfactor = 70);
create index on open_work (coalesce(due, date '9999-12-31'), id);
create index on open_work (division_code);

create or replace function set_model_beside() returns void language plpgsql security definer
    set search_path = pg_catalog, pg_temp as
$$
declare
    model text;
begin
    drop schema if exists rebuilt cascade;
    create schema rebuilt;
    foreach model in array array['entity_state', 'contribution', 'metric_value', 'metric_change', 'open_work'] loop
        -- As the migrations set it: a changed row stays on its page, and no index is touched. "Like" does not copy it.
        execute format('create table rebuilt.%I (like public.%I including all) with (fillfactor = 70)', model, model);
    end loop;
    execute format('grant usage on schema rebuilt to %I', session_user);
    execute format('grant select, insert, update, delete on all tables in schema rebuilt to %I', session_user);
end
$$;

create or replace function swap_model() returns void language plpgsql security definer
    set search_path = pg_catalog, pg_temp as
$$
declare
    model text;
begin
    foreach model in array array['entity_state', 'contribution', 'metric_value', 'metric_change', 'open_work'] loop
        execute format('drop table public.%I', model);
        execute format('alter table rebuilt.%I set schema public', model);
    end loop;
end
$$;
