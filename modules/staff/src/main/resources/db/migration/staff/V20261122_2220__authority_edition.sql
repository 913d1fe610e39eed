-- What decisions about authority rest on is read once and kept until any of it changes: each change makes another edition.
create table authority_edition (
    one      boolean primary key default true check (one),
    edition  uuid not null
);
insert into authority_edition (edition) values (gen_random_uuid());

create function make_another_edition() returns trigger language plpgsql as $$
begin
    update authority_edition set edition = gen_random_uuid();
    return null;
end
$$;

create trigger another_edition after insert or update or delete or truncate on person
    for each statement execute function make_another_edition();
create trigger another_edition after insert or update or delete or truncate on holding
    for each statement execute function make_another_edition();
create trigger another_edition after insert or update or delete or truncate on position
    for each statement execute function make_another_edition();
create trigger another_edition after insert or update or delete or truncate on job_class
    for each statement execute function make_another_edition();
create trigger another_edition after insert or update or delete or truncate on authority
    for each statement execute function make_another_edition();
create trigger another_edition after insert or update or delete or truncate on delegation
    for each statement execute function make_another_edition();
create trigger another_edition after insert or update or delete or truncate on delegation_action
    for each statement execute function make_another_edition();
