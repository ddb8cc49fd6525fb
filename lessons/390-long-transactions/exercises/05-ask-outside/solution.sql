A: BEGIN;
A: UPDATE models SET budget_hours = budget_hours - 30
  WHERE id = 1;
A: COMMIT;
A: SELECT 'machines for 20 hours only' AS answer;
B: UPDATE models SET budget_hours = budget_hours - 5
  WHERE id = 1;
A: BEGIN;
A: UPDATE models SET budget_hours = budget_hours + 10
  WHERE id = 1;
A: COMMIT;
