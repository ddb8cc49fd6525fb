-- step: behaviour
-- says: B gets the same sum both times
B: BEGIN;
B: SELECT sum(budget_hours) FROM models;
A: BEGIN;
A: UPDATE models SET budget_hours = budget_hours - 10 WHERE name = 'fraud';
A: COMMIT;
B: SELECT sum(budget_hours) FROM models;
A: BEGIN;
A: UPDATE models SET budget_hours = budget_hours + 10 WHERE name = 'churn';
A: COMMIT;
B: COMMIT;
