-- step: behaviour
-- says: A gets two different sums
A: BEGIN ISOLATION LEVEL READ COMMITTED;
B: BEGIN ISOLATION LEVEL REPEATABLE READ;
C: BEGIN ISOLATION LEVEL SERIALIZABLE;
A: SELECT sum(budget_hours) FROM models;
B: SELECT sum(budget_hours) FROM models;
C: SELECT sum(budget_hours) FROM models;
D: BEGIN;
D: UPDATE models SET budget_hours = budget_hours + 10 WHERE name = 'churn';
A: SELECT sum(budget_hours) FROM models;
B: SELECT sum(budget_hours) FROM models;
C: SELECT sum(budget_hours) FROM models;
A: COMMIT;
B: COMMIT;
C: COMMIT;
D: COMMIT;
