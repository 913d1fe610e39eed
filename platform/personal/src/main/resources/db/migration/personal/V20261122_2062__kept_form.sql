-- What was typed and not sent outlives a call, a closed window and a restart; sealed, since anything may have been typed.
create table kept_form (
    id uuid primary key,
    person uuid not null,
    form text not null check (form <> ''),
    subject text not null,
    content bytea not null,
    kept_at timestamptz not null,
    unique (person, form, subject)
) with (fillfactor = 50);
