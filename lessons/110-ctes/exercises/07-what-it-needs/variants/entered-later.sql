-- fails for: a needed pipeline with a higher id
TRUNCATE pipelines CASCADE;
INSERT INTO pipelines (id, name, minutes) VALUES
  (1, 'report_weekly', 5), (2, 'load', 5), (3, 'clean', 5), (4, 'check', 5), (5, 'mail', 5), (6, 'lone', 5);
INSERT INTO depends_on (pipeline_id, needs_id) VALUES (1, 3), (3, 2), (2, 4), (3, 4), (5, 1), (5, 6);
