-- What choosing a code does (the next date, a task, a hold) differs from agency to agency, so it is data beside its name.
alter table code add column does jsonb not null default '{}';
