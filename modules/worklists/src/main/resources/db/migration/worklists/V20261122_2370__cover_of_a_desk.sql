-- A relief at an empty desk covers everybody whose work lies there, and goes on to who sits there next.
alter table work_cover drop constraint work_cover_relief_key;
alter table work_cover add column desk text;
alter table work_cover add unique (relief, person_id);
