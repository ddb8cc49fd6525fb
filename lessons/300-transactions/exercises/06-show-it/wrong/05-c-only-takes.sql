-- step: behaviour
-- says: C’s first change
A: BEGIN;
A: UPDATE models SET budget_hours = budget_hours - 10 WHERE name = 'ranking';
B: BEGIN;
B: SELECT sum(budget_hours) FROM models;
A: UPDATE models SET budget_hours = budget_hours + 10 WHERE name = 'churn';
A: COMMIT;
B: SELECT sum(budget_hours) FROM models;
B: COMMIT;
C: UPDATE models SET budget_hours = budget_hours - 70 WHERE name = 'fraud';
