-- step: count
SELECT created_by AS member_id
FROM experiments
EXCEPT
SELECT member_id
FROM runs;
