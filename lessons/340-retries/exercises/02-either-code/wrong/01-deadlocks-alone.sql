-- step: behaviour
-- says: No statement fails for good
A: BEGIN ISOLATION LEVEL REPEATABLE READ;
A: UPDATE models SET budget_hours = budget_hours - 5 WHERE id = 1;
B: BEGIN ISOLATION LEVEL REPEATABLE READ;
B: UPDATE models SET budget_hours = budget_hours - 7 WHERE id = 2;
A: UPDATE models SET budget_hours = budget_hours + 5 WHERE id = 2;
B: UPDATE models SET budget_hours = budget_hours + 7 WHERE id = 1;
A: COMMIT;
B: COMMIT;
A retries: 40P01
B retries: 40P01
