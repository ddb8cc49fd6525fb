SELECT
  doc ->> 'name' AS "name",
  doc -> 'size' ->> 'cm' AS "cm",
  doc ->> 'colour' AS "colour",
  doc -> 'tags' ->> 1 AS "tag"
FROM (VALUES ('{"name": "Ivy", "size": {"cm": 12}, "tags": ["shade", "climber"]}'::jsonb)) AS plants (doc);
