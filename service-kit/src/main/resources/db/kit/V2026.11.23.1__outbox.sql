-- What aggregates publish waits here, written in their own transaction, until the relay has carried it to Kafka.
-- The epoch stands in front of every version: it is raised when a restored database publishes anew.
create table publication_epoch (
    only_row boolean primary key default true check (only_row),
    epoch    integer not null check (epoch between 1 and 99999999)
);
insert into publication_epoch (epoch) values (1);

create table outbox (
    seq            bigint generated always as identity primary key,
    id             uuid        not null unique,
    aggregate_type text        not null,
    aggregate_id   uuid        not null,
    sequence       char(20)    not null,
    topic          text        not null,
    type           text        not null,
    payload        bytea       not null,
    division       text        not null,
    cause          text        not null,
    created_at     timestamptz not null default now()
);
-- Rows live for milliseconds: without this the table would bloat between two runs of autovacuum.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
