-- fails for: an experiment of whose runs no hours are known
UPDATE runs SET gpu_hours = NULL WHERE experiment_id IN (1, 2, 3, 4);
