-- good for: a comparison of two moments, which you may find easier to read
SELECT id
FROM orders
WHERE shipped_at > ordered_at + interval '5 days';
