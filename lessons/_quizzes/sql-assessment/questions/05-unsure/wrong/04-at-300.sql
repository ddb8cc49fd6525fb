-- step: count
-- variant: edges
-- says: scores at both ends, 300 milliseconds, a false label and an unknown time
SELECT id, score
FROM predictions
WHERE score BETWEEN 0.48 AND 0.52 AND label IS NULL AND latency_ms >= 300;
