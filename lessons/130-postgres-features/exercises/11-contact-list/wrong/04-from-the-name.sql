-- step: rows
SELECT name, lower(replace(name, ' ', '_')) AS handle, coalesce(nullif(team, ''), 'no team') AS team
FROM authors;
