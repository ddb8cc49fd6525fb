-- fails for: a run of exactly twice the mean
UPDATE runs SET gpu_hours = NULL WHERE experiment_id IN (1, 2);
UPDATE runs SET gpu_hours = 1 WHERE id IN (SELECT id FROM runs WHERE experiment_id = 1 ORDER BY id LIMIT 2);
UPDATE runs SET gpu_hours = 4 WHERE id = (SELECT max(id) FROM runs WHERE experiment_id = 1);
