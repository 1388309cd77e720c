-- A sheet that comes again finds its projects by the number under which the clerk keeps them.
create index project_local_no on project (local_no) where local_no is not null;
