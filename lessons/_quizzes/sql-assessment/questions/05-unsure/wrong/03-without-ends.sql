-- step: count
SELECT id, score
FROM predictions
WHERE score > 0.48 AND score < 0.52 AND label IS NULL AND latency_ms > 300;
