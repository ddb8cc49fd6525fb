-- fails for: models that leave room for both
UPDATE models SET budget_hours = 20 WHERE id = 3;
