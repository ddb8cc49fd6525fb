SELECT name,
  replace(split_part(email, '@', 1), '.', '_') AS handle,
  coalesce(nullif(team, ''), 'no team') AS team
FROM authors;
