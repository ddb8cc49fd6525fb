SELECT member_id
FROM runs
WHERE member_id IS NOT NULL
EXCEPT
SELECT created_by
FROM experiments;
