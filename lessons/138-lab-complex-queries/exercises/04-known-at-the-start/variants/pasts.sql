-- fails for: a run that ends in the minute in which another starts, or a past in another experiment
INSERT INTO members (id, name, email, role, joined_on) VALUES (901, 'Ada', 'ada.901@example.com', 'engineer', '2025-01-01');
INSERT INTO runs (id, experiment_id, member_id, status, started_at, finished_at, seed) VALUES
  (90001, 9, 901, 'failed', '2025-11-01 08:00', '2025-11-01 10:00', 1),
  (90002, 8, 901, 'failed', '2025-11-01 10:00', '2025-11-01 12:00', 1),
  (90003, 8, 901, 'killed', '2025-11-01 11:00', NULL, 1),
  (90004, 8, 901, 'finished', '2025-11-01 11:59', '2025-11-01 13:00', 1),
  (90005, 8, 901, 'running', '2025-11-03 09:00', NULL, 1),
  (90006, 8, NULL, 'failed', '2025-11-03 08:00', '2025-11-03 08:30', 1),
  (90007, 8, NULL, 'failed', '2025-11-03 09:00', '2025-11-03 09:30', 1),
  (90008, 9, 901, 'killed', '2025-11-02 08:00', '2025-11-02 09:00', 1);
