A: BEGIN;
A: SELECT budget_hours FROM models WHERE id = 1 FOR UPDATE;
B: BEGIN;
B: SELECT budget_hours FROM models
  WHERE id = 1 FOR UPDATE NOWAIT;
B: ROLLBACK;
B: BEGIN;
B: SELECT budget_hours FROM models
  WHERE id = 3 FOR UPDATE NOWAIT;
B: UPDATE models SET budget_hours = budget_hours - 10
  WHERE id = 3;
B: COMMIT;
A: UPDATE models SET budget_hours = budget_hours - 10
  WHERE id = 1;
A: COMMIT;
