-- step: behaviour
A: BEGIN ISOLATION LEVEL REPEATABLE READ;
A: SELECT budget_hours FROM models WHERE id = 1 \gset
B: BEGIN ISOLATION LEVEL REPEATABLE READ;
B: SELECT budget_hours FROM models WHERE id = 1 \gset
A: UPDATE models SET budget_hours = :budget_hours - 10 WHERE id = 1;
A: COMMIT;
B: UPDATE models SET budget_hours = :budget_hours - 5 WHERE id = 1;
B: COMMIT;
A retries: 40P01
B retries: 40P01
