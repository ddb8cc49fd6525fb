SELECT count(*) FROM (VALUES ('Leeds'), ('York'), ('Hull'), (NULL)) AS guests (city) WHERE city NOT IN ('Leeds', NULL);
