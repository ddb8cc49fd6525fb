-- step: count
SELECT DISTINCT value::integer AS batch_size
FROM params
WHERE name = 'epochs'
ORDER BY batch_size;
