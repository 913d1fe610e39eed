-- Who asks never decides: said here as well as in the code, so that no path around the code can make one person two.
create table approval (
    id uuid primary key,
    kind text not null check (kind <> ''),
    subject text not null check (subject <> ''),
    title text not null,
    amount_cents bigint,
    debt_type text,
    department text,
    reason text not null check (reason <> ''),
    effects jsonb not null,
    evidence jsonb not null,
    content_sha256 text not null,
    path text,
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'WITHDRAWN', 'APPROVED', 'DENIED', 'EXECUTED', 'FAILED', 'EXPIRED')),
    requested_by uuid not null,
    requested_by_username text not null,
    requested_by_name text not null,
    submitted_at timestamptz not null,
    decided_by uuid,
    decided_by_name text,
    decided_at timestamptz,
    steps int not null default 0,
    unique (id, requested_by),
    constraint approval_requester_never_decides check (decided_by <> requested_by),
    constraint approval_decided_by_somebody check (state not in ('APPROVED', 'DENIED', 'EXECUTED') or decided_by is not null)
) with (fillfactor = 70);

-- One subject waits for one decision at a time.
create unique index approval_open on approval (kind, subject) where state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED');
create index approval_waiting on approval (submitted_at, id) where state = 'SUBMITTED';
create index approval_asked on approval (requested_by, id);

-- Every step of a request. It names the asker again, held to the request's own, so that a row can be checked by itself.
create table approval_step (
    approval_id uuid not null,
    position int not null,
    requested_by uuid not null,
    step text not null check (step in ('SUBMIT', 'WITHDRAW', 'RETURN', 'APPROVE', 'DENY', 'FAIL', 'VOID')),
    by_id uuid not null,
    by_name text not null,
    reason text,
    authority text,
    content_sha256 text not null,
    at timestamptz not null,
    primary key (approval_id, position),
    foreign key (approval_id, requested_by) references approval (id, requested_by),
    constraint approval_step_requester_never_decides check (step not in ('RETURN', 'APPROVE', 'DENY') or by_id <> requested_by)
);
comment on table approval_step is 'append only: what was asked and decided, by whom and why';

-- Whatever runs at once, a request ends once.
create unique index approval_step_ends_once on approval_step (approval_id) where step in ('WITHDRAW', 'APPROVE', 'DENY', 'FAIL');
