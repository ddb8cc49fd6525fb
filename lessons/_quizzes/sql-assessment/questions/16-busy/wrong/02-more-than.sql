-- step: count
-- variant: forty
-- says: a member with exactly 40 runs
SELECT m.name, count(*) AS runs
FROM members AS m
JOIN runs AS r ON r.member_id = m.id
GROUP BY m.id, m.name
HAVING count(*) > 40;
