-- fails for: an article that has a tag twice
DELETE FROM articles;
INSERT INTO articles (id, author_id, title, body, tags)
SELECT n, 1, 'Note ' || n, 'Nothing new.', CASE WHEN n = 1 THEN '{sql,SQL,SQL}'::text[] ELSE '{sql}' END
FROM generate_series(1, 19) AS n;
INSERT INTO articles (id, author_id, title, body, tags)
SELECT n, 1, 'Note', 'Nothing new.', CASE WHEN n = 40 THEN '{a,Drift}'::text[] ELSE '{drift,b}' END
FROM generate_series(40, 59) AS n;
INSERT INTO articles (id, author_id, title, body, tags) VALUES (90, 1, 'Note', 'Nothing new.', NULL);
