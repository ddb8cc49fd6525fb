-- fails for: models with more hours
UPDATE models SET budget_hours = budget_hours + 50;
