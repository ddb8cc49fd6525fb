-- step: count
-- variant: capital
-- says: a name with Van, with de in front of a word, and with van at a word's end
SELECT name, email
FROM members
WHERE name ILIKE '% van %' OR name ILIKE '% de %';
