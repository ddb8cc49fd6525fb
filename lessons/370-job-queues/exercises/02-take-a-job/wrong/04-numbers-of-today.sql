-- step: state
-- variant: first-job-gone
A: UPDATE jobs SET state = 'running', worker = 'a' WHERE id = 1;
B: UPDATE jobs SET state = 'running', worker = 'b' WHERE id = 2;
