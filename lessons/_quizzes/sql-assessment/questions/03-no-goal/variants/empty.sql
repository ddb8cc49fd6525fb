-- fails for: an experiment whose goal is an empty text
UPDATE experiments SET goal = '' WHERE id = 1;
