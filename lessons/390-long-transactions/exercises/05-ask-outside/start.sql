A: BEGIN;
A: SELECT budget_hours FROM models
  WHERE id = 1 FOR UPDATE \gset
A: SELECT 'machines for 20 hours only' AS answer;
B: UPDATE models SET budget_hours = budget_hours - 5
  WHERE id = 1;
A: UPDATE models SET budget_hours = :budget_hours - 20
  WHERE id = 1;
A: COMMIT;
