WITH gardeners (gardener) AS (
  VALUES ('Ruth'), ('Toby'), ('Mia'), ('Luis')
),
packets (seeds, name) AS (
  VALUES ('bean', 'Ruth'), ('pea', 'Ruth'), ('poppy', 'Mia'), ('squash', NULL)
)
SELECT
  count(*) FILTER (WHERE gardener IN (SELECT name FROM packets)) AS "Rows from A",
  count(*) FILTER (WHERE gardener NOT IN (SELECT name FROM packets)) AS "Rows from B",
  count(*) FILTER (WHERE NOT EXISTS (SELECT FROM packets WHERE packets.name = gardeners.gardener)) AS "Rows from C",
  (SELECT count(*) FROM gardeners JOIN packets ON packets.name = gardeners.gardener) AS "Rows from D",
  count(*) FILTER (WHERE EXISTS (SELECT FROM packets WHERE name IS NULL)) AS "Rows from E"
FROM gardeners;
