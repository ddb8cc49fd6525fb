-- fails for: a project with people whose hours are not set or who have left, or with tasks that nobody estimated
TRUNCATE projects CASCADE;
INSERT INTO projects (id, name, starts_on) VALUES
  (1, 'Alpha', '2025-01-01'), (2, 'Beta', '2025-01-01'), (3, 'Gamma', '2025-01-01'), (4, 'Delta', '2025-01-01');
INSERT INTO assignments (project_id, employee_id, hours_per_week) VALUES
  (1, 1, NULL), (1, 2, NULL), (3, 1, 8), (4, 1, 4), (4, 3, 4);
INSERT INTO tasks (id, project_id, title, hours, done_on) VALUES
  (1, 1, 'A', 4, NULL), (2, 1, 'B', 4, NULL), (3, 2, 'C', NULL, NULL), (4, 2, 'D', 3, NULL),
  (5, 3, 'E', 5, '2025-02-01'), (6, 4, 'F', NULL, NULL);
UPDATE employees SET left_on = hired_on WHERE id = 2;
