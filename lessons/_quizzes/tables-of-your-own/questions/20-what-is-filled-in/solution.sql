SELECT *
FROM (VALUES (1, 'draft', 5), (2, NULL, 5), (3, 'draft', 7)) AS models (id, stage, seed)
ORDER BY id;
