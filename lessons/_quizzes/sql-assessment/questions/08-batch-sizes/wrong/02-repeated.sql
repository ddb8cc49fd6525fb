-- step: count
SELECT value::integer AS batch_size
FROM params
WHERE name = 'batch_size'
ORDER BY batch_size;
