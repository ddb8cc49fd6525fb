-- fails for: an optimizer that was new
UPDATE params SET value = 'lion' WHERE name = 'optimizer' AND run_id IN (1, 2, 100, 101);
