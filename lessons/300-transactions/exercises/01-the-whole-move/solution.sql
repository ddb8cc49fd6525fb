B: BEGIN;
B: SELECT sum(budget_hours) FROM models;
A: BEGIN;
A: UPDATE models SET budget_hours = budget_hours - 10 WHERE name = 'fraud';
B: SELECT sum(budget_hours) FROM models;
A: UPDATE models SET budget_hours = budget_hours + 10 WHERE name = 'churn';
A: COMMIT;
B: COMMIT;
