-- step: state
A: BEGIN ISOLATION LEVEL REPEATABLE READ;
A: SELECT sum(budget_hours) AS total FROM models \gset
B: BEGIN ISOLATION LEVEL REPEATABLE READ;
B: SELECT sum(budget_hours) AS total FROM models \gset
A: INSERT INTO models SELECT 4, 'pricing', 20 WHERE :total + 20 <= 150;
B: INSERT INTO models SELECT 5, 'search', 20 WHERE :total + 20 <= 150;
A: COMMIT;
B: COMMIT;
A retries: 40001
B retries: 40001
