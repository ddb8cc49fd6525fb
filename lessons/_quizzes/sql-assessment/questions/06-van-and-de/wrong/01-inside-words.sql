-- step: count
SELECT name, email
FROM members
WHERE name LIKE '%van%' OR name LIKE '%de%';
