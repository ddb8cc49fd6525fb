-- fails for: an even number of latencies with a gap in the middle, and an environment without predictions
DELETE FROM predictions WHERE id > 4;
UPDATE predictions SET latency_ms = id * id WHERE id <= 4;
