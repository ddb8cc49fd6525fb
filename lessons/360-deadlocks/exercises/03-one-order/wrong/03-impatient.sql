-- step: behaviour
-- says: 55P03
A: BEGIN;
B: BEGIN;
C: BEGIN;
A: SELECT FROM models WHERE id IN (1, 2) FOR UPDATE NOWAIT;
B: SELECT FROM models WHERE id IN (2, 3) FOR UPDATE NOWAIT;
C: SELECT FROM models WHERE id IN (1, 3) FOR UPDATE NOWAIT;
A: UPDATE models SET budget_hours = budget_hours - 5 WHERE id = 1;
A: UPDATE models SET budget_hours = budget_hours + 5 WHERE id = 2;
A: COMMIT;
B: UPDATE models SET budget_hours = budget_hours - 8 WHERE id = 2;
B: UPDATE models SET budget_hours = budget_hours + 8 WHERE id = 3;
B: COMMIT;
C: UPDATE models SET budget_hours = budget_hours - 3 WHERE id = 3;
C: UPDATE models SET budget_hours = budget_hours + 3 WHERE id = 1;
C: COMMIT;
