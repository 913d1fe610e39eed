-- The agency's own keys for fields that nobody may read in the database, wrapped by the installation: without its row a field is lost for good.
create table field_key (
    purpose text primary key check (purpose in ('SEAL', 'LOOKUP')),
    wrapped bytea not null,
    made_at timestamptz not null
);
comment on table field_key is 'append only: the agency''s wrapped keys';
