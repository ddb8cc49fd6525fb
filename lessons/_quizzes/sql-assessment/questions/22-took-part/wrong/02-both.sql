-- step: count
SELECT created_by AS member_id
FROM experiments
WHERE created_by IS NOT NULL
INTERSECT
SELECT member_id
FROM runs
WHERE member_id IS NOT NULL;
