-- A source that was put back to an earlier copy publishes everything anew, and on each partition the end of it. Once the end
-- was read on all of them, what the view has of that source from an earlier epoch is gone there.
create table ledger_snapshot (
    domain       text        not null,
    epoch        integer     not null,
    topic        text        not null,
    partitions   integer[]   not null,
    completed_at timestamptz not null,
    complete     boolean     not null default false,
    swept_at     timestamptz,
    gone         bigint      not null default 0,
    primary key (domain, epoch)
);

-- A model that was built from the topics is made of what they held then, which need not be all that the log has. What a later
-- rebuild from the log reads of it up to basis_upto is named here, by run; behind that it reads everything.
create table log_basis (
    run bigint not null,
    id  bigint not null,
    primary key (run, id)
);
alter table ingest_cursor add column basis_run bigint not null default 0;
alter table ingest_cursor add column basis_upto bigint not null default 0;

-- Where a topic says something else of an event than the log, the log gets another edition of it.
alter table event_log add column edition integer not null default 0;
alter table event_log drop constraint event_log_event_id_key;
alter table event_log add unique (event_id, edition);

-- What waits for an upgrade is counted whenever somebody looks.
create index on event_log (id) where not applied;

-- What was or is being built anew, and how far it has come.
create table rebuild_run (
    id         uuid primary key,
    origin     text        not null check (origin in ('LOG', 'TOPICS')),
    started_at timestamptz not null default now(),
    reached    bigint      not null default 0,
    total      bigint      not null default 0,
    ended_at   timestamptz,
    outcome    text check (outcome in ('COMPLETED', 'REFUSED', 'FAILED', 'INTERRUPTED')),
    detail     text
);
