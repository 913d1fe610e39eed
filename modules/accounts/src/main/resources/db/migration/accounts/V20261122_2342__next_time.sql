-- Somebody asked to be called at 2:30: the next date may carry an hour of the agency's clock. Few have one, and the queue finds those of a day by themselves.
alter table account add column next_time time;
create index account_timed on account (owner_id, next_date, next_time) where next_time is not null;
