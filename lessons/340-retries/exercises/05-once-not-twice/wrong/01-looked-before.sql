-- step: state
-- says: Churn has paid once
A: BEGIN;
B: BEGIN;
A: UPDATE models SET budget_hours = budget_hours - 5
   WHERE id = 1 AND NOT EXISTS (SELECT FROM versions WHERE model_id = 1 AND number = 4);
B: UPDATE models SET budget_hours = budget_hours - 5
   WHERE id = 1 AND NOT EXISTS (SELECT FROM versions WHERE model_id = 1 AND number = 4);
A: INSERT INTO versions (model_id, number, accuracy) VALUES (1, 4, 0.861) ON CONFLICT DO NOTHING;
A: COMMIT;
B: INSERT INTO versions (model_id, number, accuracy) VALUES (1, 4, 0.861) ON CONFLICT DO NOTHING;
B: COMMIT;
C: UPDATE models SET budget_hours = budget_hours - 2 WHERE id = 1;
