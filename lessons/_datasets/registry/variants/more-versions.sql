-- fails for: models that have more versions
INSERT INTO versions (model_id, number) VALUES (1, 9), (2, 9);
