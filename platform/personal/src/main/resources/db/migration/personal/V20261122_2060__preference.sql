-- How a person wants the window and its keys is theirs, at every desk they sit down at.
create table preference (
    person uuid primary key,
    theme text not null check (theme in ('SYSTEM', 'LIGHT', 'DARK')),
    density text not null check (density in ('DEVICE', 'COMPACT', 'COMFORTABLE')),
    letters_need_alt boolean not null,
    changed_at timestamptz not null
);

-- A key that a person moved: what it is for everybody, and what it is for them. One key never does two things.
create table key_binding (
    person uuid not null,
    standard text not null check (standard <> ''),
    own text not null check (own <> ''),
    primary key (person, standard),
    unique (person, own)
);
