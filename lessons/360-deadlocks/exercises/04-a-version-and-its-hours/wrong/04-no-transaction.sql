-- step: state
-- says: one for each session
A: INSERT INTO versions (model_id, number) VALUES (1, 4);
A: UPDATE models SET budget_hours = budget_hours - 1
  WHERE id = 1;
B: INSERT INTO versions (model_id, number) VALUES (1, 5);
B: UPDATE models SET budget_hours = budget_hours - 1
  WHERE id = 1;
