-- step: count
SELECT name, replace(split_part(email, '@', 1), '.', '_') AS handle, team
FROM authors
WHERE team IS NOT NULL;
