-- step: state
-- says: Exactly one version of fraud
A: BEGIN;
B: BEGIN;
A: UPDATE versions SET stage = 'archived' WHERE id = 7
   AND (SELECT count(*) FROM versions WHERE model_id = 3 AND stage IN ('staging', 'production')) > 1;
B: UPDATE versions SET stage = 'archived' WHERE id = 6
   AND (SELECT count(*) FROM versions WHERE model_id = 3 AND stage IN ('staging', 'production')) > 1;
A: COMMIT;
B: COMMIT;
