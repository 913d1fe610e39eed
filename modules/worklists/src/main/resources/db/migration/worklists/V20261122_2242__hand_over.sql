-- An account goes to its next owner with a summary, and stays where it is until the next owner has confirmed it.
create table work_hand_over (
    id uuid primary key,
    account_id uuid not null references account,
    from_id uuid not null,
    from_name text not null,
    to_id uuid not null,
    to_name text not null,
    agreed text not null,
    next_step text not null,
    watch text not null,
    handed_at timestamptz not null,
    state text not null default 'OFFERED' check (state in ('OFFERED', 'ASKED_BACK', 'CONFIRMED', 'TAKEN_BACK')),
    question text,
    settled_by text,
    settled_at timestamptz,
    check ((state in ('OFFERED', 'ASKED_BACK')) = (settled_at is null))
);
create unique index work_hand_over_open on work_hand_over (account_id) where settled_at is null;
create index work_hand_over_to on work_hand_over (to_id) where settled_at is null;
create index work_hand_over_from on work_hand_over (from_id) where settled_at is null;
create index work_hand_over_account on work_hand_over (account_id, handed_at);
