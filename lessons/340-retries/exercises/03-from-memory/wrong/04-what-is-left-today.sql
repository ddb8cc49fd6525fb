-- step: state
-- variant: more-hours
A: BEGIN ISOLATION LEVEL REPEATABLE READ;
A: SELECT budget_hours FROM models WHERE id = 1 \gset
B: UPDATE models SET budget_hours = budget_hours - 5 WHERE id = 1;
A: UPDATE models SET budget_hours = :budget_hours - 10 WHERE id = 1;
A: ROLLBACK;
A: BEGIN ISOLATION LEVEL REPEATABLE READ;
A: UPDATE models SET budget_hours = 35 - 10 WHERE id = 1;
A: COMMIT;
