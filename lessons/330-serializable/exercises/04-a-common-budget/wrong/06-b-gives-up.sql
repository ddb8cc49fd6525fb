-- step: state
-- variant: room-for-both
A: BEGIN;
A: SELECT sum(budget_hours) AS total FROM models \gset
A: INSERT INTO models SELECT 4, 'pricing', 20 WHERE :total + 20 <= 150;
A: COMMIT;
B: BEGIN;
B: SELECT sum(budget_hours) AS total FROM models \gset
B: INSERT INTO models SELECT 5, 'search', 20 WHERE false;
B: COMMIT;
