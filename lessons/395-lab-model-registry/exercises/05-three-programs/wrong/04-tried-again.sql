-- step: state
-- says: none in vain
A: BEGIN;
B: BEGIN;
C: BEGIN;
A: UPDATE models SET budget_hours = budget_hours - 10 WHERE id = 1;
B: UPDATE versions SET accuracy = 0.863 WHERE id = 3;
C: UPDATE jobs SET state = 'done' WHERE id = 1;
A: UPDATE versions SET notes = 'trained for 10 hours' WHERE id = 3;
B: UPDATE jobs SET tries = tries + 1 WHERE id = 1;
C: UPDATE models SET budget_hours = budget_hours + 2 WHERE id = 1;
A: COMMIT;
B: COMMIT;
C: COMMIT;
A retries: 40P01
B retries: 40P01
C retries: 40P01
