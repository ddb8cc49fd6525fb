-- step: behaviour
-- says: A sets a savepoint
A: UPDATE models SET budget_hours = budget_hours - 6 WHERE id = 1;
A: INSERT INTO versions (model_id, number, accuracy) VALUES (1, 4, 0.860);
A: INSERT INTO versions (model_id, number, accuracy) VALUES (1, 2, 0.799);
A: INSERT INTO versions (model_id, number, accuracy) VALUES (1, 5, 0.866);
