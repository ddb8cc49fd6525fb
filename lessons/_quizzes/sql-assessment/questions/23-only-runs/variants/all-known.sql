-- fails for: experiments that all have a creator
UPDATE experiments SET created_by = 9 WHERE created_by IS NULL;
