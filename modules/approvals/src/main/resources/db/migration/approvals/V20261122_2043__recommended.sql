-- Some kinds are decided by one above, who sees only what the unit finally recommended; two rungs in one person are one.
alter table approval drop constraint approval_state_check;
alter table approval add constraint approval_state_check check (state in ('DRAFT', 'SUBMITTED', 'RECOMMENDED', 'RETURNED',
    'WITHDRAWN', 'APPROVED', 'DENIED', 'EXECUTED', 'FAILED', 'EXPIRED'));
alter table approval add column recommended_by uuid;
alter table approval add column recommended_by_name text;
alter table approval add constraint approval_recommended_by_another check (recommended_by <> requested_by);
alter table approval add constraint approval_recommender_never_approves
    check (state not in ('APPROVED', 'EXECUTED') or decided_by <> recommended_by);
alter table approval add constraint approval_recommended_by_somebody
    check (state <> 'RECOMMENDED' or recommended_by is not null);

drop index approval_open;
create unique index approval_open on approval (kind, subject)
    where state in ('DRAFT', 'SUBMITTED', 'RECOMMENDED', 'RETURNED', 'APPROVED');
drop index approval_waiting;
create index approval_waiting on approval (submitted_at, id) where state in ('SUBMITTED', 'RECOMMENDED');

alter table approval_step drop constraint approval_step_step_check;
alter table approval_step add constraint approval_step_step_check
    check (step in ('SUBMIT', 'RECOMMEND', 'WITHDRAW', 'RETURN', 'APPROVE', 'DENY', 'FAIL', 'VOID'));
alter table approval_step drop constraint approval_step_requester_never_decides;
alter table approval_step add constraint approval_step_requester_never_decides
    check (step not in ('RECOMMEND', 'RETURN', 'APPROVE', 'DENY') or by_id <> requested_by);
