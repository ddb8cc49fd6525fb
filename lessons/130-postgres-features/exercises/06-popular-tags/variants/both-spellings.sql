-- fails for: a tag whose two spellings reach 20 together
DELETE FROM articles;
INSERT INTO articles (id, author_id, title, body, tags)
SELECT n, 1, 'Note', 'Nothing new.', CASE WHEN n % 2 = 0 THEN '{Index}'::text[] ELSE '{index}' END
FROM generate_series(1, 21) AS n;
