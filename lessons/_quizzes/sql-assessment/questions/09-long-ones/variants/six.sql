-- fails for: a run of exactly six hours, and one that failed after seven
UPDATE runs SET status = 'finished', finished_at = started_at + interval '6 hours' WHERE id = 1;
UPDATE runs SET status = 'failed', finished_at = started_at + interval '7 hours' WHERE id = 2;
UPDATE runs SET status = 'finished', finished_at = started_at + interval '361 minutes' WHERE id = 3;
