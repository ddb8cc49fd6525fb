-- step: count
SELECT member_id
FROM runs
WHERE member_id IS NOT NULL
INTERSECT
SELECT created_by
FROM experiments;
