-- Which contact answered a task, so that taking the contact back opens the task again.
alter table work_task add column answered_by uuid;
create index work_task_answered on work_task (answered_by) where answered_by is not null;
