-- step: behaviour
-- says: Nobody ever waits
A: BEGIN;
A: UPDATE models SET budget_hours = budget_hours - 10 WHERE name = 'ranking';
B: BEGIN;
B: SELECT sum(budget_hours) FROM models;
A: UPDATE models SET budget_hours = budget_hours + 10 WHERE name = 'churn';
C: BEGIN;
C: UPDATE models SET budget_hours = budget_hours + 70 WHERE name = 'churn';
A: COMMIT;
B: SELECT sum(budget_hours) FROM models;
B: COMMIT;
C: UPDATE models SET budget_hours = budget_hours - 70 WHERE name = 'fraud';
C: ROLLBACK;
