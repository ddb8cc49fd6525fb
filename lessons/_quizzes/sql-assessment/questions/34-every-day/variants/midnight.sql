-- fails for: a run that was started at midnight
UPDATE runs SET started_at = '2025-03-10 00:00+00', finished_at = NULL WHERE id = 1;
UPDATE runs SET started_at = '2025-03-31 23:59+00', finished_at = NULL WHERE id = 2;
