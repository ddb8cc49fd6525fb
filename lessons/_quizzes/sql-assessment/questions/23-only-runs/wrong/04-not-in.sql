-- step: count
SELECT DISTINCT member_id
FROM runs
WHERE member_id NOT IN (SELECT created_by FROM experiments);
