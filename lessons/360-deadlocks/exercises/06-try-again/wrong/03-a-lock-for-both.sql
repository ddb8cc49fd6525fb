-- step: behaviour
-- says: in its place
A: BEGIN;
A: LOCK TABLE models;
A: SELECT budget_hours FROM models
  WHERE id = 1 FOR UPDATE \gset
A: UPDATE models SET budget_hours = budget_hours + :budget_hours / 2
  WHERE id = 2;
A: UPDATE models SET budget_hours = :budget_hours - :budget_hours / 2
  WHERE id = 1;
A: COMMIT;
B: BEGIN;
B: LOCK TABLE models;
B: SELECT budget_hours FROM models
  WHERE id = 2 FOR UPDATE \gset
B: UPDATE models SET budget_hours = budget_hours + :budget_hours / 5
  WHERE id = 1;
B: UPDATE models SET budget_hours = :budget_hours - :budget_hours / 5
  WHERE id = 2;
B: COMMIT;
A retries: 40P01
B retries: 40P01
