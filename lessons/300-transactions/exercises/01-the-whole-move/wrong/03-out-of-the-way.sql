-- step: state
B: BEGIN;
B: SELECT sum(budget_hours) FROM models;
B: SELECT sum(budget_hours) FROM models;
B: COMMIT;
A: UPDATE models SET budget_hours = budget_hours - 10 WHERE name = 'fraud';
A: UPDATE models SET budget_hours = budget_hours + 10 WHERE name = 'churn';
