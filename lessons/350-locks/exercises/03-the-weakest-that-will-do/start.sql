A: BEGIN;
A: SELECT budget_hours FROM models
  WHERE id = 1 FOR UPDATE \gset
B: INSERT INTO versions (model_id, number) VALUES (1, 4);
C: SELECT budget_hours FROM models
  WHERE id = 1 FOR SHARE NOWAIT;
A: UPDATE models SET budget_hours = :budget_hours - 10
  WHERE id = 1;
A: COMMIT;
