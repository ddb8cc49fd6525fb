-- step: order
SELECT DISTINCT value AS batch_size
FROM params
WHERE name = 'batch_size'
ORDER BY batch_size;
