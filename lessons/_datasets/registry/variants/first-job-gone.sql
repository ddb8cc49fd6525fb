-- fails for: a queue that begins with another job
DELETE FROM jobs WHERE id = 1;
