-- good for: rows to which foreign keys point, since versions of the model can be added meanwhile
A: BEGIN;
A: SELECT budget_hours FROM models
  WHERE id = 1 FOR NO KEY UPDATE \gset
A: UPDATE models SET budget_hours = :budget_hours - 10
  WHERE id = 1;
A: COMMIT;
B: BEGIN;
B: SELECT budget_hours FROM models
  WHERE id = 1 FOR NO KEY UPDATE \gset
B: UPDATE models SET budget_hours = :budget_hours - 25
  WHERE id = 1;
B: COMMIT;
