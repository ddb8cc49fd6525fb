-- step: behaviour
-- says: B gets the same sum both times
A: UPDATE models SET budget_hours = budget_hours - 10 WHERE name = 'ranking';
B: BEGIN;
B: SELECT sum(budget_hours) FROM models;
A: UPDATE models SET budget_hours = budget_hours + 10 WHERE name = 'churn';
B: SELECT sum(budget_hours) FROM models;
B: COMMIT;
C: BEGIN;
C: UPDATE models SET budget_hours = budget_hours + 70 WHERE name = 'churn';
C: UPDATE models SET budget_hours = budget_hours - 70 WHERE name = 'fraud';
C: ROLLBACK;
