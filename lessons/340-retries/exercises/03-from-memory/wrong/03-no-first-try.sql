-- step: behaviour
-- says: A’s first try fails with 40001
B: UPDATE models SET budget_hours = budget_hours - 5 WHERE id = 1;
A: BEGIN ISOLATION LEVEL REPEATABLE READ;
A: SELECT budget_hours FROM models WHERE id = 1 \gset
A: UPDATE models SET budget_hours = :budget_hours - 10 WHERE id = 1;
A: COMMIT;
