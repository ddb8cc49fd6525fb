-- step: state
INSERT INTO teams (id, name, founded_on, gpu_hours) VALUES
  (8, 'Search', '2026-01-05', 400);
