-- step: state
-- says: one for each session
A: UPDATE models SET budget_hours = budget_hours - 10 WHERE id = 1;
A: UPDATE versions SET notes = 'trained for 10 hours' WHERE id = 3;
B: UPDATE versions SET accuracy = 0.863 WHERE id = 3;
B: UPDATE jobs SET tries = tries + 1 WHERE id = 1;
C: UPDATE jobs SET state = 'done' WHERE id = 1;
C: UPDATE models SET budget_hours = budget_hours + 2 WHERE id = 1;
