-- step: state
-- says: Churn has paid once
A: BEGIN ISOLATION LEVEL SERIALIZABLE;
A: INSERT INTO versions (model_id, number, accuracy) VALUES (1, 4, 0.861) ON CONFLICT DO NOTHING;
A: UPDATE models SET budget_hours = budget_hours - 5 WHERE id = 1;
A: COMMIT;
B: BEGIN ISOLATION LEVEL SERIALIZABLE;
B: INSERT INTO versions (model_id, number, accuracy) VALUES (1, 4, 0.861) ON CONFLICT DO NOTHING;
B: UPDATE models SET budget_hours = budget_hours - 5 WHERE id = 1;
B: COMMIT;
C: UPDATE models SET budget_hours = budget_hours - 2 WHERE id = 1;
A retries: 40001
B retries: 40001
