-- step: behaviour
-- says: C fails with 23514
A: BEGIN;
A: UPDATE models SET budget_hours = budget_hours - 10 WHERE name = 'ranking';
B: BEGIN;
B: SELECT sum(budget_hours) FROM models;
A: UPDATE models SET budget_hours = budget_hours + 10 WHERE name = 'churn';
A: COMMIT;
B: SELECT sum(budget_hours) FROM models;
B: COMMIT;
C: BEGIN;
C: UPDATE models SET budget_hours = budget_hours + 60 WHERE name = 'churn';
C: UPDATE models SET budget_hours = budget_hours - 60 WHERE name = 'fraud';
C: ROLLBACK;
