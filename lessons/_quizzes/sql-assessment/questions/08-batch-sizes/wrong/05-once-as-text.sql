-- step: count
-- variant: two-spellings
SELECT value::integer AS batch_size
FROM (SELECT DISTINCT value FROM params WHERE name = 'batch_size') AS used
ORDER BY batch_size;
