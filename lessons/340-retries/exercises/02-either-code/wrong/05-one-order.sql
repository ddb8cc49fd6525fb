-- step: behaviour
-- says: in its place
A: BEGIN ISOLATION LEVEL REPEATABLE READ;
A: UPDATE models SET budget_hours = budget_hours - 5 WHERE id = 1;
B: BEGIN ISOLATION LEVEL REPEATABLE READ;
B: UPDATE models SET budget_hours = budget_hours + 7 WHERE id = 1;
A: UPDATE models SET budget_hours = budget_hours + 5 WHERE id = 2;
B: UPDATE models SET budget_hours = budget_hours - 7 WHERE id = 2;
A: COMMIT;
B: COMMIT;
A retries: 40001
B retries: 40001
