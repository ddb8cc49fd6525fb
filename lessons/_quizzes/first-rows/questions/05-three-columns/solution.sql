WITH guests (id, name, city, born) AS (VALUES (1, 'Ruth', 'Leeds', 1980)),
shown AS (SELECT to_jsonb(array_agg(key)) AS keys FROM guests, jsonb_each(to_jsonb(guests)))
SELECT 1 + jsonb_array_length(keys) + 1 AS columns FROM shown;
