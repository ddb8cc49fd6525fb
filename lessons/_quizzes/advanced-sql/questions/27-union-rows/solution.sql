WITH a (city) AS (VALUES ('Hull'), ('Hull'), (NULL), ('York')), b (city) AS (VALUES ('York'), (NULL), ('Leeds'))
SELECT count(*) FROM (SELECT city FROM a UNION SELECT city FROM b) AS shown;
