-- step: state
-- says: made by one transaction
B: BEGIN ISOLATION LEVEL REPEATABLE READ;
B: SELECT sum(budget_hours) FROM models;
A: UPDATE models SET budget_hours = budget_hours - 10 WHERE name = 'fraud';
B: SELECT sum(budget_hours) FROM models;
A: UPDATE models SET budget_hours = budget_hours + 10 WHERE name = 'churn';
B: COMMIT;
