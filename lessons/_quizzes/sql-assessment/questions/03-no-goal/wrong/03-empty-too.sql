-- step: count
-- variant: empty
-- says: an experiment whose goal is an empty text
SELECT id, name
FROM experiments
WHERE coalesce(goal, '') = '';
