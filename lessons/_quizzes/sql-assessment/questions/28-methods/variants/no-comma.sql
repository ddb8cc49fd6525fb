-- fails for: an experiment whose name has no comma
UPDATE experiments SET name = 'leftovers' WHERE id = 1;
