-- step: behaviour
A: BEGIN;
B: BEGIN;
A: SELECT pg_advisory_xact_lock(7);
A: INSERT INTO jobs (id, model_id, task) VALUES (6, 2, 'evaluate');
B: SELECT pg_advisory_xact_lock(7);
B: INSERT INTO jobs (id, model_id, task) VALUES (6, 2, 'evaluate') ON CONFLICT DO NOTHING;
A: COMMIT;
B: COMMIT;
