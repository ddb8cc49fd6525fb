-- fails for: a run that had diverged from the first step
UPDATE metrics SET value = 'NaN' WHERE run_id = 3;
