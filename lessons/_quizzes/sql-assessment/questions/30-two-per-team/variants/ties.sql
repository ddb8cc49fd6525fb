-- fails for: two experiments of a team with equal hours
UPDATE runs SET gpu_hours = 0;
UPDATE runs SET gpu_hours = 5 - experiment_id % 2 WHERE id IN (SELECT DISTINCT ON (experiment_id) id FROM runs);
