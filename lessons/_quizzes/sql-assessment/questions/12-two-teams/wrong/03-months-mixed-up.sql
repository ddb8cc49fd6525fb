-- step: state
INSERT INTO teams (id, name, founded_on, gpu_hours) VALUES
  (8, 'Search', '2026-01-05', 400),
  (9, 'Speech', '2026-02-20', NULL);
