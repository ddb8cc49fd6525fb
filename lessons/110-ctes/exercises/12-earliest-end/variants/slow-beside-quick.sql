-- fails for: one slow pipeline beside a chain of quick ones
TRUNCATE pipelines CASCADE;
INSERT INTO pipelines (id, name, minutes) VALUES
  (1, 'photos', 90), (2, 'orders', 5), (3, 'clean', 5), (4, 'join', 5), (5, 'train', 40), (6, 'lone', 5);
INSERT INTO depends_on (pipeline_id, needs_id) VALUES (3, 2), (4, 3), (5, 4), (5, 1);
