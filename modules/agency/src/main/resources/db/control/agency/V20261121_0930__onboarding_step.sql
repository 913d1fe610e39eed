-- Onboarding is killed now and then; what was done already is kept here, outside the half-made agency.
create table onboarding_step (
    tenant_id   uuid not null,
    step        text not null,
    pack_digest text not null,
    done_at     timestamptz not null,
    primary key (tenant_id, step)
);
