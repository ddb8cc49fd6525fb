WITH guests (born) AS (VALUES (1990), (NULL), (1975))
SELECT born FROM guests ORDER BY born DESC;
