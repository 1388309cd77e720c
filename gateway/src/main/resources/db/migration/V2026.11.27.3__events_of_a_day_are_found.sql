-- Events come in nearly in the order of their times, so a summary of stretches of the table is enough, and costs ingest nothing.
create index on event_log using brin (time) with (autosummarize = on);
