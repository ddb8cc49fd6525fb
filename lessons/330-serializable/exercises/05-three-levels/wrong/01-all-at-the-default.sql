-- step: behaviour
-- says: B gets the same sum twice
A: BEGIN;
B: BEGIN;
C: BEGIN;
A: SELECT sum(budget_hours) FROM models;
B: SELECT sum(budget_hours) FROM models;
C: SELECT sum(budget_hours) FROM models;
D: UPDATE models SET budget_hours = budget_hours + 10 WHERE name = 'churn';
A: SELECT sum(budget_hours) FROM models;
B: SELECT sum(budget_hours) FROM models;
C: SELECT sum(budget_hours) FROM models;
A: COMMIT;
B: COMMIT;
C: COMMIT;
