-- One colleague asks another about an account; the row says whose turn it is, the words stand on the account's timeline.
create table work_referral (
    id uuid primary key,
    account_id uuid not null references account,
    asked_by uuid not null,
    asked_by_name text not null,
    asked_at timestamptz not null,
    question text not null check (question <> ''),
    due_on date not null,
    with_id uuid not null,
    with_name text not null,
    state text not null default 'ASKED' check (state in ('ASKED', 'ANSWERED', 'KEPT', 'TAKEN_BACK')),
    answer text,
    settled_by text,
    settled_at timestamptz,
    check ((state = 'ASKED') = (settled_at is null))
);
create index work_referral_with on work_referral (with_id, due_on) where state = 'ASKED';
create index work_referral_asker on work_referral (asked_by, due_on) where state = 'ASKED';
create index work_referral_account on work_referral (account_id, asked_at);
create unique index work_referral_once on work_referral (account_id, asked_by, with_id, md5(question))
    where state = 'ASKED';
