SELECT d.name, big.people
FROM departments AS d
JOIN (
  SELECT department_id, count(*) AS people
  FROM (
    SELECT department_id
    FROM employees
    WHERE 'sql' = ANY (skills)
  ) AS able
  GROUP BY department_id
  HAVING count(*) >= 5
) AS big ON big.department_id = d.id
ORDER BY d.name;
