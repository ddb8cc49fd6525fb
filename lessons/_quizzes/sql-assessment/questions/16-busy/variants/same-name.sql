-- fails for: two members of one name
UPDATE members SET name = 'Kim Lee' WHERE id IN (SELECT member_id FROM runs WHERE member_id IS NOT NULL GROUP BY member_id HAVING count(*) > 40 LIMIT 2);
