SELECT id, name
FROM (VALUES (1, 'shade'), (3, 'bees')) AS tags (id, name)
ORDER BY id;
