SELECT count(*) FROM (VALUES (499), (500), (750), (1000), (1001)) AS parcels (grams) WHERE grams BETWEEN 500 AND 1000;
