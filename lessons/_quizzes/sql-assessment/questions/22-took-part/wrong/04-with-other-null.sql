-- step: count
SELECT created_by AS member_id
FROM experiments
UNION
SELECT member_id
FROM runs
WHERE member_id IS NOT NULL;
