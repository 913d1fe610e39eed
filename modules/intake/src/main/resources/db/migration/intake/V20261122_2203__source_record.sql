-- Pieces of one import are written side by side, and all of them name the same import, which is never deleted: each proof of it would hold the others up.
alter table source_record drop constraint source_record_import_id_fkey;
