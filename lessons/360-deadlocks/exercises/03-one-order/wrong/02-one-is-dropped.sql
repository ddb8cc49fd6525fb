-- step: statement
A: BEGIN;
B: BEGIN;
A: UPDATE models SET budget_hours = budget_hours - 5 WHERE id = 1;
B: UPDATE models SET budget_hours = budget_hours - 8 WHERE id = 2;
A: UPDATE models SET budget_hours = budget_hours + 5 WHERE id = 2;
B: UPDATE models SET budget_hours = budget_hours + 8 WHERE id = 3;
A: COMMIT;
B: COMMIT;
