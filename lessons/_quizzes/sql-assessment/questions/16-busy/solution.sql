SELECT m.name, count(*) AS runs
FROM members AS m
JOIN runs AS r ON r.member_id = m.id
GROUP BY m.id, m.name
HAVING count(*) >= 40;
