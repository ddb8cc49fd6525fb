-- step: state
-- says: All models together have 145 hours
A: BEGIN;
B: BEGIN;
A: INSERT INTO models SELECT 4, 'pricing', 20 WHERE (SELECT sum(budget_hours) FROM models) + 20 <= 150;
B: INSERT INTO models SELECT 5, 'search', 20 WHERE (SELECT sum(budget_hours) FROM models) + 20 <= 150;
A: COMMIT;
B: COMMIT;
