-- step: count
-- variant: same-name
-- says: two members of one name
SELECT m.name, count(*) AS runs
FROM members AS m
JOIN runs AS r ON r.member_id = m.id
GROUP BY m.name
HAVING count(*) >= 40;
