-- good for: a program that has more to do when the request is new
A: BEGIN;
A: WITH added AS (
     INSERT INTO versions (model_id, number, accuracy) VALUES (1, 4, 0.861) ON CONFLICT DO NOTHING RETURNING id
   )
   SELECT count(*) AS added FROM added \gset
A: UPDATE models SET budget_hours = budget_hours - 5 * :added WHERE id = 1;
B: BEGIN;
A: COMMIT;
B: WITH added AS (
     INSERT INTO versions (model_id, number, accuracy) VALUES (1, 4, 0.861) ON CONFLICT DO NOTHING RETURNING id
   )
   SELECT count(*) AS added FROM added \gset
B: UPDATE models SET budget_hours = budget_hours - 5 * :added WHERE id = 1;
B: COMMIT;
C: UPDATE models SET budget_hours = budget_hours - 2 WHERE id = 1;
