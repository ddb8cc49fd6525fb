-- step: state
-- says: none in vain
A: BEGIN;
B: BEGIN;
C: BEGIN;
A: UPDATE models SET budget_hours = budget_hours - 5 WHERE id = 1;
B: UPDATE models SET budget_hours = budget_hours - 8 WHERE id = 2;
C: UPDATE models SET budget_hours = budget_hours - 3 WHERE id = 3;
A: UPDATE models SET budget_hours = budget_hours + 5 WHERE id = 2;
B: UPDATE models SET budget_hours = budget_hours + 8 WHERE id = 3;
C: UPDATE models SET budget_hours = budget_hours + 3 WHERE id = 1;
A: COMMIT;
B: COMMIT;
C: COMMIT;
A retries: 40P01
B retries: 40P01
C retries: 40P01
