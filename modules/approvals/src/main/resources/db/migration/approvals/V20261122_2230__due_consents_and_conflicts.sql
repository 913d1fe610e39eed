-- A request is due, rises and expires; parts of one thing count together; a kind may need further consents; some people stay out.
alter table approval add column due_on date;
alter table approval add column expires_on date;
alter table approval add column reminded_at timestamptz;
alter table approval add column escalated_at timestamptz;
alter table approval add column escalated_to uuid[] not null default '{}';
alter table approval add column escalated_names text;
alter table approval add column concerns text[] not null default '{}';

create index approval_open_due on approval (due_on) where state in ('SUBMITTED', 'RECOMMENDED', 'RETURNED');
create index approval_concerns on approval using gin (concerns);
create index approval_like on approval (kind, decided_at desc) where state in ('APPROVED', 'DENIED', 'EXECUTED');

alter table approval_step drop constraint approval_step_step_check;
alter table approval_step add constraint approval_step_step_check check (step in ('SUBMIT', 'RECOMMEND', 'CONSENT', 'OBJECT',
    'ESCALATE', 'WITHDRAW', 'RETURN', 'APPROVE', 'DENY', 'FAIL', 'VOID', 'EXPIRE'));
alter table approval_step drop constraint approval_step_requester_never_decides;
alter table approval_step add constraint approval_step_requester_never_decides
    check (step not in ('RECOMMEND', 'CONSENT', 'OBJECT', 'RETURN', 'APPROVE', 'DENY') or by_id <> requested_by);
drop index approval_step_ends_once;
create unique index approval_step_ends_once on approval_step (approval_id)
    where step in ('WITHDRAW', 'APPROVE', 'DENY', 'FAIL', 'EXPIRE');

-- What somebody besides the decider must agree to first, such as counsel; asked anew when the content changes.
create table approval_consent (
    id uuid primary key,
    approval_id uuid not null,
    position int not null,
    requested_by uuid not null,
    wanted text not null check (wanted <> ''),
    department text,
    outside boolean not null,
    state text not null check (state in ('OPEN', 'GIVEN', 'REFUSED')),
    by_id uuid,
    by_name text,
    reason text,
    at timestamptz,
    superseded boolean not null default false,
    foreign key (approval_id, requested_by) references approval (id, requested_by),
    constraint approval_consent_requester_never_consents check (by_id <> requested_by),
    constraint approval_consent_said_by_somebody check (state = 'OPEN' or (by_name is not null and at is not null))
);
create unique index approval_consent_wanted on approval_consent (approval_id, position) where not superseded;

-- A link for somebody without a sign-in: only the mark of its token is kept, it opens one consent, once, until it expires.
create table approval_link (
    id uuid primary key,
    consent_id uuid not null references approval_consent (id),
    token_sha256 text not null unique,
    content_sha256 text not null,
    made_by uuid not null,
    made_by_name text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz
);
create unique index approval_link_one on approval_link (consent_id) where used_at is null and revoked_at is null;

-- Whose case somebody stays out of, such as a relative's: they neither decide, nor own, nor post or take back money there.
create table conflict (
    id uuid primary key,
    person uuid not null,
    username text not null,
    about text not null check (about ~ '^(account|debtor):.+'),
    reason text not null check (reason <> ''),
    said_by uuid not null,
    said_by_name text not null,
    said_at timestamptz not null,
    ended_at timestamptz,
    ended_by_name text,
    ended_why text
);
create unique index conflict_standing on conflict (person, about) where ended_at is null;
