-- step: state
-- variant: more-hours
-- says: models with more hours
A: UPDATE models SET budget_hours = 5 WHERE id = 1;
B: UPDATE models SET budget_hours = 5 WHERE id = 1;
