-- good for: adding versions side by side, where only the hours need somebody to wait
A: BEGIN;
B: BEGIN;
A: INSERT INTO versions (model_id, number) VALUES (1, 4);
B: INSERT INTO versions (model_id, number) VALUES (1, 5);
A: SELECT FROM models WHERE id = 1 FOR NO KEY UPDATE;
B: SELECT FROM models WHERE id = 1 FOR NO KEY UPDATE;
A: UPDATE models SET budget_hours = budget_hours - 1
  WHERE id = 1;
B: UPDATE models SET budget_hours = budget_hours - 1
  WHERE id = 1;
A: COMMIT;
B: COMMIT;
