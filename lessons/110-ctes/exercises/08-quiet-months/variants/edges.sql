-- fails for: two people of one name in a month, or somebody who came on the first or on New Year’s Eve
TRUNCATE employees CASCADE;
INSERT INTO employees (id, name, email, title, hired_on) VALUES
  (1, 'Ada Berg', 'a@company.example', 'Lead', '2025-01-01'),
  (2, 'Bo Lind', 'b@company.example', 'Lead', '2025-03-01'),
  (9, 'Bo Lind', 'i@company.example', 'Lead', '2025-03-20'),
  (3, 'Cy Moor', 'c@company.example', 'Lead', '2025-02-28'),
  (4, 'Di Nagy', 'd@company.example', 'Lead', '2025-12-31'),
  (5, 'Eve Orr', 'e@company.example', 'Lead', '2026-01-01'),
  (6, 'Flo Pym', 'f@company.example', 'Lead', '2024-12-31'),
  (7, 'Gus Roe', 'g@company.example', 'Lead', '2024-03-15'),
  (8, 'Hal Sun', 'h@company.example', 'Lead', '2025-12-01');
