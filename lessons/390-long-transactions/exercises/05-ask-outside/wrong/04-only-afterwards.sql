-- step: state
-- says: two of A and one of B
A: SELECT 'machines for 20 hours only' AS answer;
B: UPDATE models SET budget_hours = budget_hours - 5
  WHERE id = 1;
A: UPDATE models SET budget_hours = budget_hours - 20
  WHERE id = 1;
