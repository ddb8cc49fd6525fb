-- step: behaviour
-- says: 40P01
A: BEGIN;
A: INSERT INTO versions (model_id, number) VALUES (1, 4);
A: SELECT FROM models WHERE id = 1 FOR UPDATE;
A: UPDATE models SET budget_hours = budget_hours - 1 WHERE id = 1;
A: COMMIT;
B: BEGIN;
B: INSERT INTO versions (model_id, number) VALUES (1, 5);
B: SELECT FROM models WHERE id = 1 FOR UPDATE;
B: UPDATE models SET budget_hours = budget_hours - 1 WHERE id = 1;
B: COMMIT;
