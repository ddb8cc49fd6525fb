-- step: count
-- variant: all-known
-- says: experiments that all have a creator
SELECT member_id
FROM runs
EXCEPT
SELECT created_by
FROM experiments;
