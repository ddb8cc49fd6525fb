-- fails for: a run that has no parameters
DELETE FROM params WHERE run_id = 2;
