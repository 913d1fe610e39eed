-- What somebody says of themselves counts at once; who keeps the list has seen it and says so.
alter table conflict add column confirmed_by_name text;
alter table conflict add column confirmed_at timestamptz;
update conflict set confirmed_by_name = said_by_name, confirmed_at = said_at where said_by <> person;
