-- step: error
INSERT INTO params (run_id, name, value)
SELECT id, 'dropout', '0'
FROM runs
WHERE status = 'finished';
