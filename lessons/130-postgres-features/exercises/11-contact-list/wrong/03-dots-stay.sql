-- step: rows
SELECT name, split_part(email, '@', 1) AS handle, coalesce(nullif(team, ''), 'no team') AS team
FROM authors;
