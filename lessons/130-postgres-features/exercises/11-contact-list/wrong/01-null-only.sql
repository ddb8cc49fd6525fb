-- step: rows
-- variant: blank
-- says: an empty text
SELECT name, replace(split_part(email, '@', 1), '.', '_') AS handle, coalesce(team, 'no team') AS team
FROM authors;
