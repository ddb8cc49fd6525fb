-- step: state
-- variant: more-versions
A: INSERT INTO versions (model_id, number, accuracy) VALUES (2, 3, 0.741);
B: INSERT INTO versions (model_id, number, accuracy) VALUES (2, 4, 0.738);
