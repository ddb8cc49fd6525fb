-- fails for: a top of the company in the department, or somebody under another department
TRUNCATE employees CASCADE;
INSERT INTO employees (id, name, email, title, department_id, manager_id, hired_on) VALUES
  (1, 'Ada Berg', 'a@company.example', 'Chief', NULL, NULL, '2020-01-01'),
  (2, 'Bo Lind', 'b@company.example', 'Lead', 6, 3, '2020-01-01'),
  (3, 'Cy Moor', 'c@company.example', 'Lead', 2, 1, '2020-01-01'),
  (4, 'Di Nagy', 'd@company.example', 'Lead', 2, 2, '2020-01-01'),
  (5, 'Eve Orr', 'e@company.example', 'Lead', 6, 4, '2020-01-01'),
  (6, 'Flo Pym', 'f@company.example', 'Adviser', 6, NULL, '2020-01-01');
