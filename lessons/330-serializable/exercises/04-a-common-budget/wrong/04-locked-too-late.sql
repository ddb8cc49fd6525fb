-- step: state
-- says: All models together have 145 hours
A: BEGIN;
A: SELECT sum(budget_hours) AS total FROM models \gset
B: BEGIN;
B: SELECT sum(budget_hours) AS total FROM models \gset
A: LOCK TABLE models IN SHARE ROW EXCLUSIVE MODE;
B: LOCK TABLE models IN SHARE ROW EXCLUSIVE MODE;
A: INSERT INTO models SELECT 4, 'pricing', 20 WHERE :total + 20 <= 150;
A: COMMIT;
B: INSERT INTO models SELECT 5, 'search', 20 WHERE :total + 20 <= 150;
B: COMMIT;
