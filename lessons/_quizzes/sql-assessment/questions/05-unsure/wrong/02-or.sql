-- step: count
SELECT id, score
FROM predictions
WHERE score BETWEEN 0.48 AND 0.52 OR label IS NULL AND latency_ms > 300;
