-- fails for: a first run whose hours are not known
UPDATE runs SET gpu_hours = NULL WHERE id = 1;
