A: BEGIN;
A: WITH added AS (
     INSERT INTO versions (model_id, number, accuracy) VALUES (1, 4, 0.861) ON CONFLICT DO NOTHING RETURNING model_id
   )
   UPDATE models SET budget_hours = budget_hours - 5 FROM added WHERE models.id = added.model_id;
B: BEGIN;
A: COMMIT;
B: WITH added AS (
     INSERT INTO versions (model_id, number, accuracy) VALUES (1, 4, 0.861) ON CONFLICT DO NOTHING RETURNING model_id
   )
   UPDATE models SET budget_hours = budget_hours - 5 FROM added WHERE models.id = added.model_id;
B: COMMIT;
C: UPDATE models SET budget_hours = budget_hours - 2 WHERE id = 1;
