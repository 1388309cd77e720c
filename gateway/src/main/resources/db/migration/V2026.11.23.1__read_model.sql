-- The read model. Two kinds of tables: the gateway's own records of what it read (cursor, positions, log, parked records,
-- sources), and the model proper (entity_state, contribution, metric_value, metric_change), which can at any time be built
-- anew beside the live one and swapped in. Indexes carry no names, so that a rebuilt table gets the same ones.

-- One row: who may write, and how far the log has come. Every batch changes it first, so that an ingester that has lost
-- its lease finds no row and stops, and so that ids of the log are in the order of commits.
create table ingest_cursor (
    only_row      boolean primary key default true check (only_row),
    holder        text,
    fence         bigint      not null default 0,
    lease_until   timestamptz not null default '-infinity',
    generation    bigint      not null default 0,
    last_event_id bigint      not null default 0,
    last_event_at timestamptz,
    cluster_id    text,
    fingerprint   text,
    known_from    date
);
insert into ingest_cursor default values;

create table ingest_position (
    topic       text    not null,
    partition   integer not null,
    topic_id    text    not null,
    next_offset bigint  not null,
    primary key (topic, partition)
);

-- A source that is quiet and one that is dead look different: each says every ten seconds that it lives.
create table source (
    service           text primary key,
    domain            text        not null,
    seen_at           timestamptz not null,
    business_day      date,
    epoch             integer     not null,
    outbox_depth      bigint      not null,
    oldest_age_millis bigint      not null
);

-- Records that could not be applied, with everything needed to try again.
create table parked (
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    record_key    text        not null,
    type          text,
    reason        text        not null,
    headers       text        not null,
    payload       bytea,
    parked_at     timestamptz not null default now(),
    superseded_by bigint,
    primary key (topic, partition, record_offset)
);
create index on parked (record_key) where superseded_by is null;

-- Everything that was applied, and what was of an unknown type and waits for an upgrade.
create table event_log (
    id            bigint primary key,
    event_id      uuid        not null unique,
    type          text        not null,
    source        text        not null,
    entity_key    text        not null,
    sequence      char(20)    not null,
    division      text        not null,
    cause         text        not null,
    time          timestamptz not null,
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    applied       boolean     not null,
    metrics       text[]      not null,
    payload       text        not null
);
create index on event_log (entity_key, id);
create index on event_log (type, id);
create index on event_log (division, id);

create table entity_state (
    entity_key text primary key,
    type       text        not null,
    sequence   char(20)    not null,
    division   text        not null,
    event_id   bigint      not null,
    time       timestamptz not null,
    payload    text        not null
);

create table contribution (
    entity_key  text    not null,
    metric      text    not null,
    version     integer not null,
    period      text    not null,
    keys        text[]  not null,
    division    text    not null,
    period_from date    not null,
    period_to   date    not null,
    value       numeric not null,
    standing    text    not null,
    mark        text,
    reason      text,
    primary key (entity_key, metric, version, period, keys)
);
create index on contribution (metric, division, entity_key);

-- dimension and key are empty for the total.
create table metric_value (
    metric      text    not null,
    version     integer not null,
    division    text    not null,
    dimension   text    not null,
    key         text    not null,
    period      text    not null,
    period_from date    not null,
    period_to   date    not null,
    value       numeric not null,
    counted     bigint  not null,
    suppressed  bigint  not null,
    unevaluated bigint  not null,
    primary key (metric, division, dimension, key, period, version)
) with (fillfactor = 70);

create table metric_change (
    metric      text    not null,
    version     integer not null,
    division    text    not null,
    dimension   text    not null,
    key         text    not null,
    period      text    not null,
    day         date    not null,
    period_from date    not null,
    period_to   date    not null,
    delta       numeric not null,
    counted     bigint  not null,
    suppressed  bigint  not null,
    unevaluated bigint  not null,
    primary key (metric, division, dimension, key, period, day, version)
) with (fillfactor = 70);
