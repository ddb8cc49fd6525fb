A: BEGIN;
A: SELECT budget_hours FROM models WHERE id = 1 FOR UPDATE;
B: BEGIN;
B: SELECT budget_hours FROM models WHERE id = 1 FOR UPDATE;
B: UPDATE models SET budget_hours = budget_hours - 10
  WHERE id = 1;
B: COMMIT;
A: UPDATE models SET budget_hours = budget_hours - 10
  WHERE id = 1;
A: COMMIT;
