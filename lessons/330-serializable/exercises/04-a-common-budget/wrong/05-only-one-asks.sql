-- step: state
A: BEGIN;
A: INSERT INTO models VALUES (4, 'pricing', 20);
B: BEGIN;
A: COMMIT;
B: SELECT sum(budget_hours) AS total FROM models \gset
B: INSERT INTO models SELECT 5, 'search', 20 WHERE :total + 20 <= 150;
B: COMMIT;
