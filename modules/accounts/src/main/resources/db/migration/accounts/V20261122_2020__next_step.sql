-- A next date says what it is for, so that a queue can say why an account stands where it stands.
alter table account add column next_step text not null default 'NEW'
    check (next_step in ('CALL_BACK', 'BROKEN_PROMISE', 'REVIEW', 'NEW'));
alter table account alter column next_step drop default;
-- One person's accounts, step by step, the earliest first: the order in which the next one is found.
create index account_due on account (owner_id, next_step, next_date, id);
drop index account_owner;
