-- step: statement
A: BEGIN;
A: SELECT budget_hours FROM models WHERE id = 1 \gset
A: UPDATE models SET budget_hours = 30 WHERE id = 1;
A: COMMIT;
