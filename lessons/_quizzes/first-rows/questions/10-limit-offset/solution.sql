SELECT count(*) FROM (SELECT id FROM generate_series(1, 23) AS rows (id) ORDER BY id LIMIT 10 OFFSET 20) AS page;
