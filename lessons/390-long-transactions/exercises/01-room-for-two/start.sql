C: CREATE TABLE scores AS SELECT n AS id, 0 AS score
  FROM generate_series(1, 2000) AS n;
A: BEGIN ISOLATION LEVEL REPEATABLE READ;
A: SELECT sum(score) FROM scores;
B: UPDATE scores SET score = score + 1;
B: VACUUM scores;
B: UPDATE scores SET score = score + 1;
B: VACUUM scores;
A: SELECT sum(score) FROM scores;
A: COMMIT;
