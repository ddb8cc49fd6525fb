-- fails for: runs of exactly one and exactly three hours
UPDATE runs SET gpu_hours = 1 WHERE id = 1;
UPDATE runs SET gpu_hours = 3 WHERE id = 2;
UPDATE runs SET gpu_hours = 0.99 WHERE id = 3;
UPDATE runs SET gpu_hours = 3.01 WHERE id = 4;
