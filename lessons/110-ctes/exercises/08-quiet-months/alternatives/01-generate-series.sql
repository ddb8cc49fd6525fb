-- good for: the same in one line; PostgreSQL has a function for series
SELECT m.month::date, count(e.id) AS hired
FROM generate_series(timestamp '2025-01-01', '2025-12-01', '1 month') AS m (month)
LEFT JOIN employees AS e ON date_trunc('month', e.hired_on::timestamp) = m.month
GROUP BY m.month
ORDER BY m.month;
