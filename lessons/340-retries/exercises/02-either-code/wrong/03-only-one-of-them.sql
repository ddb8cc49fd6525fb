-- step: behaviour
-- says: In another order
A: BEGIN ISOLATION LEVEL REPEATABLE READ;
A: UPDATE models SET budget_hours = budget_hours - 5 WHERE id = 1;
B: BEGIN ISOLATION LEVEL REPEATABLE READ;
B: UPDATE models SET budget_hours = budget_hours - 7 WHERE id = 2;
A: UPDATE models SET budget_hours = budget_hours + 5 WHERE id = 2;
B: UPDATE models SET budget_hours = budget_hours + 7 WHERE id = 1;
A: COMMIT;
B: COMMIT;
B retries: 40001, 40P01
