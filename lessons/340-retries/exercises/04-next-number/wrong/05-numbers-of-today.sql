-- step: state
-- variant: more-versions
-- says: models that have more versions
A: SELECT max(number) + 1 AS next FROM versions WHERE model_id = 1 \gset
B: SELECT max(number) + 1 AS next FROM versions WHERE model_id = 1 \gset
A: INSERT INTO versions (model_id, number) VALUES (1, 4);
B: INSERT INTO versions (model_id, number) VALUES (1, 5);
