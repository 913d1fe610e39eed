-- The newest block of each agency is also known outside its schema, so that cutting off the end of a chain is seen.
create table audit_anchor (
    tenant_id uuid primary key,
    number bigint not null,
    hash text not null,
    at timestamptz not null
);
