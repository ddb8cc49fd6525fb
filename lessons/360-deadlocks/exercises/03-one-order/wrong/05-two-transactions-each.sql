-- step: state
-- says: one for each session
A: BEGIN;
A: UPDATE models SET budget_hours = budget_hours - 5 WHERE id = 1;
A: COMMIT;
A: BEGIN;
A: UPDATE models SET budget_hours = budget_hours + 5 WHERE id = 2;
A: COMMIT;
B: BEGIN;
B: UPDATE models SET budget_hours = budget_hours - 8 WHERE id = 2;
B: COMMIT;
B: BEGIN;
B: UPDATE models SET budget_hours = budget_hours + 8 WHERE id = 3;
B: COMMIT;
C: BEGIN;
C: UPDATE models SET budget_hours = budget_hours - 3 WHERE id = 3;
C: COMMIT;
C: BEGIN;
C: UPDATE models SET budget_hours = budget_hours + 3 WHERE id = 1;
C: COMMIT;
