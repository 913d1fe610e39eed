-- The register of agencies: where each one's data lives and how far it is open for work.
create table tenant (
    id uuid primary key,
    slug text not null unique,
    name text not null,
    schema_name text not null unique check (schema_name ~ '^t_[0-9a-f]{10}$'),
    cell text not null,
    state text not null check (state in ('PREPARING', 'ACTIVE', 'SUSPENDED')),
    version text,
    quarantine text
);
