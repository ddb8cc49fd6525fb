-- fails for: scores at both ends, 300 milliseconds, a false label and an unknown time
UPDATE predictions SET score = 0.48, label = NULL, latency_ms = 301 WHERE id IN (1, 2);
UPDATE predictions SET score = 0.52, label = NULL, latency_ms = 999 WHERE id = 3;
UPDATE predictions SET score = 0.50, label = NULL, latency_ms = 300 WHERE id = 4;
UPDATE predictions SET score = 0.50, label = false, latency_ms = 400 WHERE id = 5;
UPDATE predictions SET score = 0.50, label = NULL, latency_ms = NULL WHERE id = 6;
UPDATE predictions SET score = 0.53, label = NULL, latency_ms = 301 WHERE id = 7;
UPDATE predictions SET score = 0.47, label = NULL, latency_ms = 301 WHERE id = 8;
