-- W3C Trace Context of the request behind an event; nobody but the relay reads it.
alter table outbox add column trace_parent text check (length(trace_parent) <= 55);
