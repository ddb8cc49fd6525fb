-- good for: programs that need not see the number before they change it, which is the shortest of all
A: BEGIN;
A: UPDATE models SET budget_hours = budget_hours - 10
  WHERE id = 1;
A: COMMIT;
B: BEGIN;
B: UPDATE models SET budget_hours = budget_hours - 25
  WHERE id = 1;
B: COMMIT;
