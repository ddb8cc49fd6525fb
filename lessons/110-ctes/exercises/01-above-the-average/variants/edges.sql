-- fails for: a salary that is exactly the average, or somebody well paid who has left
TRUNCATE employees CASCADE;
INSERT INTO employees (id, name, email, title, department_id, manager_id, salary, hired_on, left_on) VALUES
  (1, 'Ada Berg', 'a@company.example', 'Designer', 4, NULL, 50000, '2020-01-01', NULL),
  (2, 'Bo Lind', 'b@company.example', 'Designer', 4, 1, 60000, '2020-01-01', NULL),
  (3, 'Cy Moor', 'c@company.example', 'Designer', 4, 1, 70000, '2020-01-01', NULL),
  (4, 'Di Nagy', 'd@company.example', 'Designer', 4, 1, 200000, '2020-01-01', '2024-01-01'),
  (5, 'Eve Orr', 'e@company.example', 'Designer', 3, 1, 60000, '2020-01-01', NULL),
  (6, 'Flo Pym', 'f@company.example', 'Adviser', NULL, NULL, 90000, '2020-01-01', NULL),
  (7, 'Gus Roe', 'g@company.example', 'Adviser', NULL, NULL, 10000, '2020-01-01', NULL);
