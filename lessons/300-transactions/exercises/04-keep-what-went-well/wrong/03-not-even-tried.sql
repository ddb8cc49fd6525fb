-- step: behaviour
-- says: The INSERT whose number is taken still fails
A: BEGIN;
A: UPDATE models SET budget_hours = budget_hours - 6 WHERE id = 1;
A: INSERT INTO versions (model_id, number, accuracy) VALUES (1, 4, 0.860);
A: SAVEPOINT one_more;
A: INSERT INTO versions (model_id, number, accuracy) VALUES (1, 5, 0.866);
A: COMMIT;
