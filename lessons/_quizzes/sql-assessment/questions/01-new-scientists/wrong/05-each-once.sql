-- step: count
-- variant: edge
-- says: scientists who joined on one day, and two of one name
SELECT DISTINCT name, joined_on
FROM members
WHERE role = 'scientist' AND joined_on >= '2024-01-01'
ORDER BY joined_on DESC, name;
