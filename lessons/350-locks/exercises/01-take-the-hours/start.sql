A: BEGIN;
A: SELECT budget_hours FROM models WHERE id = 1 \gset
A: UPDATE models SET budget_hours = :budget_hours - 10
  WHERE id = 1;
A: COMMIT;
B: BEGIN;
B: SELECT budget_hours FROM models WHERE id = 1 \gset
B: UPDATE models SET budget_hours = :budget_hours - 25
  WHERE id = 1;
B: COMMIT;
