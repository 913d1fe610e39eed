-- People talk about a request and put papers to it, see what will be posted, approve less, try again what failed, and put by.
alter table approval add column postings jsonb;
alter table approval add column failed_because text;
alter table approval add column changed_by uuid;
alter table approval add constraint approval_changed_by_another check (changed_by <> requested_by);

drop index approval_waiting;
create index approval_waiting on approval (submitted_at, id) where state in ('SUBMITTED', 'RECOMMENDED', 'FAILED');
drop index approval_open_due;
create index approval_open_due on approval (due_on) where state in ('SUBMITTED', 'RECOMMENDED', 'RETURNED', 'FAILED');

alter table approval_step drop constraint approval_step_step_check;
alter table approval_step add constraint approval_step_step_check check (step in ('PREPARE', 'SUBMIT', 'RECOMMEND', 'CONSENT',
    'OBJECT', 'ESCALATE', 'COMMENT', 'ATTACH', 'CHANGE', 'WITHDRAW', 'RETURN', 'APPROVE', 'RETRY', 'EXECUTE', 'DENY', 'FAIL', 'VOID',
    'EXPIRE'));
alter table approval_step drop constraint approval_step_requester_never_decides;
alter table approval_step add constraint approval_step_requester_never_decides check (step not in ('RECOMMEND', 'CONSENT',
    'OBJECT', 'CHANGE', 'RETURN', 'APPROVE', 'RETRY', 'DENY') or by_id <> requested_by);

-- What could not be done does not end a request: it can be tried again. One that is done later can still fail.
drop index approval_step_ends_once;
create unique index approval_step_ends_once on approval_step (approval_id) where step in ('WITHDRAW', 'EXECUTE', 'DENY', 'EXPIRE');

create table approval_paper (
    approval_id uuid not null references approval,
    file_id uuid not null,
    by_name text not null,
    at timestamptz not null,
    primary key (approval_id, file_id)
);
comment on table approval_paper is 'append only: what was put to a request stays with it';
