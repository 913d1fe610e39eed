-- Who signs in is asked before it is known for which agency, so sign-ins live beside the registry and not in it.
create table login (
    id                uuid primary key,
    username          text not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{1,79}$'),
    name              text not null,
    kind              text not null check (kind in ('PERSON', 'SERVICE', 'OPERATOR')),
    password_hash     text check ((password_hash is null) = (kind = 'SERVICE')),
    failed_attempts   integer not null default 0,
    locked_until      timestamptz,
    sessions_from     timestamptz not null,
    last_signed_in_at timestamptz,
    disabled_at       timestamptz
);

create table membership (
    login_id  uuid primary key references login,
    tenant_id uuid not null references tenant on delete cascade,
    person_id uuid not null,
    unique (tenant_id, person_id)
);

create table api_key (
    prefix      text primary key,
    secret_hash bytea not null check (length(secret_hash) = 32),
    login_id    uuid not null references login,
    tenant_id   uuid not null references tenant on delete cascade,
    person_id   uuid not null,
    created_at  timestamptz not null,
    revoked_at  timestamptz
);

create index on api_key (login_id);
