A: BEGIN;
B: BEGIN;
C: BEGIN;
A: UPDATE models SET budget_hours = budget_hours - 5
  WHERE id = 1;
B: UPDATE models SET budget_hours = budget_hours - 8
  WHERE id = 2;
C: UPDATE models SET budget_hours = budget_hours + 3
  WHERE id = 1;
A: UPDATE models SET budget_hours = budget_hours + 5
  WHERE id = 2;
B: UPDATE models SET budget_hours = budget_hours + 8
  WHERE id = 3;
C: UPDATE models SET budget_hours = budget_hours - 3
  WHERE id = 3;
A: COMMIT;
B: COMMIT;
C: COMMIT;
