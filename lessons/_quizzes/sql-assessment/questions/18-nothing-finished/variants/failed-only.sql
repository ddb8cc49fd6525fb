-- fails for: an experiment all of whose runs failed
UPDATE runs SET status = 'failed' WHERE experiment_id IN (1, 2);
