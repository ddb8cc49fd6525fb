-- step: rows
-- variant: blank
SELECT name, replace(replace(email, '@notes.example', ''), '.', '_') AS handle, coalesce(nullif(team, ''), 'no team') AS team
FROM authors;
