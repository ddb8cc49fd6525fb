-- good for: transactions whose statements can't be put in order, since only the locking has to be
A: BEGIN;
B: BEGIN;
C: BEGIN;
A: SELECT FROM models
  WHERE id IN (1, 2) ORDER BY id FOR UPDATE;
B: SELECT FROM models
  WHERE id IN (2, 3) ORDER BY id FOR UPDATE;
C: SELECT FROM models
  WHERE id IN (1, 3) ORDER BY id FOR UPDATE;
A: UPDATE models SET budget_hours = budget_hours - 5
  WHERE id = 1;
A: UPDATE models SET budget_hours = budget_hours + 5
  WHERE id = 2;
A: COMMIT;
B: UPDATE models SET budget_hours = budget_hours - 8
  WHERE id = 2;
B: UPDATE models SET budget_hours = budget_hours + 8
  WHERE id = 3;
B: COMMIT;
C: UPDATE models SET budget_hours = budget_hours - 3
  WHERE id = 3;
C: UPDATE models SET budget_hours = budget_hours + 3
  WHERE id = 1;
C: COMMIT;
