A: BEGIN;
A: UPDATE models SET budget_hours = budget_hours - 10 WHERE id = 1;
A: COMMIT;
B: BEGIN ISOLATION LEVEL REPEATABLE READ;
B: SELECT name FROM models WHERE id = 2;
B: UPDATE models SET budget_hours = budget_hours - 5 WHERE id = 1;
B: COMMIT;
