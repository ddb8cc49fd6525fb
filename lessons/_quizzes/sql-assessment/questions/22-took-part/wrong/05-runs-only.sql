-- step: count
-- variant: creator-only
-- says: somebody who created an experiment and started no run
SELECT DISTINCT member_id
FROM runs
WHERE member_id IS NOT NULL;
