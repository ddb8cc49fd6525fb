-- step: behaviour
-- says: 42P01
A: BEGIN ISOLATION LEVEL REPEATABLE READ;
A: SELECT sum(score) FROM scores;
A: SELECT sum(score) FROM scores;
A: COMMIT;
C: CREATE TABLE scores AS SELECT n AS id, 0 AS score FROM generate_series(1, 2000) AS n;
B: UPDATE scores SET score = score + 1;
B: VACUUM scores;
B: UPDATE scores SET score = score + 1;
B: VACUUM scores;
