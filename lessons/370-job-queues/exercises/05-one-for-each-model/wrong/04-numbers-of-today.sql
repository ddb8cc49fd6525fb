-- step: state
-- variant: first-job-gone
A: BEGIN;
A: SELECT 1 AS id \gset
B: BEGIN;
B: SELECT 3 AS id \gset
C: BEGIN;
C: SELECT 4 AS id \gset
A: UPDATE jobs SET state = 'done', worker = 'a'
  WHERE id = :id;
B: UPDATE jobs SET state = 'done', worker = 'b'
  WHERE id = :id;
C: UPDATE jobs SET state = 'done', worker = 'c'
  WHERE id = :id;
A: COMMIT;
B: COMMIT;
C: COMMIT;
