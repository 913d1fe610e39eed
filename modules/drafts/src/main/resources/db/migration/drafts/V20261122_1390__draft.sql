-- What is typed of an account by hand outlives a ringing phone, a closed window and a restart; it opens one account, once.
create table draft (
    id uuid primary key,
    request_key text,
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'DENIED', 'DISCARDED')),
    content jsonb not null,
    version int not null default 0,
    made_by uuid not null,
    made_by_name text not null,
    made_by_username text not null,
    made_at timestamptz not null,
    changed_at timestamptz not null,
    returned_reason text,
    checked_by_name text,
    account_id uuid references account,
    account_number text,
    unique (made_by, request_key),
    constraint draft_opens_an_account check ((state = 'ACCEPTED') = (account_id is not null))
) with (fillfactor = 50);
create index draft_of_maker on draft (made_by, state, changed_at);
