-- What is alarming in all services and in the gateway together, as far as it is open: a table of the model. Each alert keeps the line
-- of divisions above its own, so that who sees it and to whom it is escalated is asked without the tree, which a rebuild follows.
create table open_alert (
    id            uuid primary key,
    version       bigint      not null,
    domain        text        not null,
    rule          text        not null,
    rule_version  integer     not null,
    name_zh       text        not null,
    name_en       text        not null,
    severity      text        not null check (severity in ('WARNING', 'CRITICAL')),
    grade         integer     generated always as (case severity when 'CRITICAL' then 0 else 1 end) stored,
    inputs        jsonb       not null,
    title_zh      text        not null,
    title_en      text        not null,
    record        text        not null,
    link          text        not null,
    division_code text        not null,
    line          text[]      not null,
    since         date        not null,
    raised_at     timestamptz not null,
    quiet_since   date
) with (fillfactor = 70);
create index on open_alert (grade, since, id);
create index on open_alert using gin (line);

-- Who has taken note of an alert, as it was raised last. The gateway's own record: backed up, never rebuilt. It refers to nothing,
-- for an alert leaves the table above when it is cleared, and a rebuild draws that table anew.
create table alert_acknowledgement (
    id              uuid primary key,
    alert_id        uuid        not null,
    raised_at       timestamptz not null,
    severity        text        not null check (severity in ('WARNING', 'CRITICAL')),
    note            text        not null check (note <> ''),
    until_day       date,
    acknowledged_by text        not null,
    acknowledged_at timestamptz not null
);
create index on alert_acknowledgement (alert_id, raised_at, acknowledged_at);

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
    foreach model in array array['entity_state', 'contribution', 'metric_value', 'metric_change', 'open_work', 'open_alert'] loop
        execute format('drop table public.%I', model);
        execute format('alter table rebuilt.%I set schema public', model);
    end loop;
end
$$;
