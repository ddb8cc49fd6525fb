-- step: state
-- says: written by one transaction
B: BEGIN;
A: BEGIN;
A: UPDATE versions SET stage = 'archived' WHERE id = 2;
B: SELECT id FROM versions
  WHERE model_id = 1 AND stage = 'production';
A: UPDATE versions SET stage = 'production' WHERE id = 3;
B: SELECT id FROM versions
  WHERE model_id = 1 AND stage = 'production';
B: COMMIT;
A: UPDATE deployments SET share = 10 WHERE version_id = 2;
A: INSERT INTO deployments (version_id, target, share) VALUES (3, 'eu', 190);
A: ROLLBACK;
A: UPDATE versions SET stage = 'archived' WHERE id = 2;
A: UPDATE versions SET stage = 'production' WHERE id = 3;
A: UPDATE deployments SET share = 10 WHERE version_id = 2;
A: INSERT INTO deployments (version_id, target, share) VALUES (3, 'eu', 90);
