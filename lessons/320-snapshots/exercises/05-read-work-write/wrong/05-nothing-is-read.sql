-- step: behaviour
-- says: A still reads the hours
A: BEGIN ISOLATION LEVEL REPEATABLE READ;
A: UPDATE models SET budget_hours = budget_hours - 10 WHERE id = 1;
A: COMMIT;
B: BEGIN ISOLATION LEVEL REPEATABLE READ;
B: UPDATE models SET budget_hours = budget_hours - 5 WHERE id = 1;
B: COMMIT;
A retries: 40001
B retries: 40001
