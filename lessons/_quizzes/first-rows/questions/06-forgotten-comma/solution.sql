WITH pots (size, price) AS (VALUES (12, 4))
SELECT size price FROM pots;
