WITH places (city, country) AS (
  VALUES ('York', 'UK'), ('York', 'UK'), ('York', 'USA'), (NULL, 'UK'), (NULL, 'UK')
)
SELECT count(*) FROM (SELECT DISTINCT city, country FROM places) AS shown;
