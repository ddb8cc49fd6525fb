-- fails for: a tree with more levels than there are today, or people who have left
TRUNCATE employees CASCADE;
INSERT INTO employees (id, name, email, title, department_id, manager_id, hired_on, left_on) VALUES
  (34, 'Ada Berg', 'a@company.example', 'Head', 2, NULL, '2020-01-01', NULL),
  (7, 'Bo Lind', 'b@company.example', 'Lead', 2, 34, '2020-01-01', '2024-06-01'),
  (6, 'Cy Moor', 'c@company.example', 'Lead', 3, 7, '2020-01-01', '2024-01-01'),
  (5, 'Di Nagy', 'd@company.example', 'Lead', 2, 6, '2020-01-01', NULL),
  (4, 'Eve Orr', 'e@company.example', 'Lead', NULL, 5, '2020-01-01', NULL),
  (3, 'Flo Pym', 'f@company.example', 'Lead', 2, 4, '2020-01-01', NULL),
  (2, 'Gus Roe', 'g@company.example', 'Lead', 2, 3, '2020-01-01', NULL),
  (1, 'Flo Pym', 'h@company.example', 'Lead', 2, 3, '2020-01-01', NULL),
  (8, 'Hal Sun', 'i@company.example', 'Adviser', 2, NULL, '2020-01-01', NULL);
