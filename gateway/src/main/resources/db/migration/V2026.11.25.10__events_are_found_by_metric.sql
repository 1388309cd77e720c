-- The log is asked which events changed a metric; without an index a metric that changes rarely is looked for from end to
-- end.
create index on event_log using gin (metrics);
