-- After a restore the service publishes everything it holds once more, under a higher epoch. How far it has come stands
-- here, so that a process that dies half-way is followed by another one that goes on behind it. One at a time.
create table republication (
    id           uuid primary key,
    epoch        integer     not null,
    requested_by text        not null,
    started_at   timestamptz not null,
    completed_at timestamptz,
    trouble      text,
    types        jsonb       not null
);
create unique index republish_running on republication ((true)) where completed_at is null;
