-- How a party is reached, kept for good: what was given first, and every later statement about it by whom; the newest one counts.
create table contact_point (
    id uuid primary key,
    party_id uuid not null references party,
    kind text not null check (kind in ('ADDRESS', 'PHONE', 'EMAIL')),
    position int not null,
    line1 text not null check (line1 <> ''),
    line2 text,
    city text,
    state text,
    zip text,
    normal text,
    status text not null check (status in ('GOOD', 'BAD', 'UNVERIFIED')),
    source text not null,
    best_time text,
    language text,
    sms_consent boolean,
    added_at timestamptz not null,
    added_by_name text not null
);
comment on table contact_point is 'append only: how parties were said to be reached';
create index contact_point_party on contact_point (party_id);

create table contact_statement (
    id uuid primary key,
    contact_point_id uuid not null references contact_point,
    at timestamptz not null,
    status text not null check (status in ('GOOD', 'BAD', 'UNVERIFIED')),
    source text not null,
    note text,
    best_time text,
    language text,
    sms_consent boolean,
    said_by_name text not null
);
comment on table contact_statement is 'append only: what was said about a contact point, by whom and when';
create index contact_statement_point on contact_statement (contact_point_id, at, id);

insert into contact_point
    (id, party_id, kind, position, line1, line2, city, state, zip, status, source, added_at, added_by_name)
select uuidv7(), a.party_id, 'ADDRESS', a.position, a.line1, a.line2, a.city, a.state, a.zip, 'UNVERIFIED', 'as first given',
       p.added_at, 'Tallystick'
  from party_address a join party p on p.id = a.party_id
 order by a.party_id, a.position;
drop table party_address;
