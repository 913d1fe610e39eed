-- The hour that a contact set and the one that stood before, so that taking it back restores both.
alter table contact_account add column next_time time, add column next_time_before time;
