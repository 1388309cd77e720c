-- Room on every page for the next version of its rows, so that a change of the same keys touches no index.
alter table entity_state set (fillfactor = 70);
alter table contribution set (fillfactor = 70);
