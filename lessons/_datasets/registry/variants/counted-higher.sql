-- fails for: versions that have been changed before
UPDATE versions SET lock_version = id + 3;
