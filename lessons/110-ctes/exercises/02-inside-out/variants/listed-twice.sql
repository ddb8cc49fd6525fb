-- fails for: somebody with a skill listed twice, or a department with four and one who has left
TRUNCATE employees CASCADE;
INSERT INTO employees (id, name, email, title, department_id, hired_on, left_on, skills)
SELECT n, 'Person ' || n / 2, n || '@company.example', 'Analyst', d, '2020-01-01',
  CASE WHEN d = 3 AND n % 10 = 5 THEN DATE '2024-01-01' END, CASE WHEN n = 21 THEN '{sql,python,sql}' ELSE '{python,sql}' END::text[]
FROM (VALUES (1, 11), (1, 12), (1, 13), (1, 14), (1, 15), (2, 21), (2, 22), (2, 23), (2, 24),
  (3, 31), (3, 32), (3, 33), (3, 34), (3, 35), (4, 41), (4, 42), (4, 43), (4, 44), (4, 45), (4, 46)) AS v (d, n);
