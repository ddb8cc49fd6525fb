-- step: order
SELECT name, joined_on
FROM members
WHERE role = 'scientist' AND joined_on >= '2024-01-01'
ORDER BY joined_on, name;
