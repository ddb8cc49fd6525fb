A: BEGIN;
A: INSERT INTO versions (model_id, number, accuracy) VALUES (1, 4, 0.861) ON CONFLICT DO NOTHING;
B: BEGIN;
A: UPDATE models SET budget_hours = budget_hours - 5 WHERE id = 1;
A: COMMIT;
B: INSERT INTO versions (model_id, number, accuracy) VALUES (1, 4, 0.861) ON CONFLICT DO NOTHING;
B: UPDATE models SET budget_hours = budget_hours - 5 WHERE id = 1;
B: COMMIT;
C: UPDATE models SET budget_hours = budget_hours - 2 WHERE id = 1;
