SELECT id, score
FROM predictions
WHERE score BETWEEN 0.48 AND 0.52 AND label IS NULL AND latency_ms > 300;
