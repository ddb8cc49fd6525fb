WITH RECURSIVE links (of, by) AS (
  VALUES ('A', 'B'), ('B', 'C'), ('C', 'B')
), chain AS (
  SELECT 'A' AS person
  UNION ALL
  SELECT links.by FROM chain JOIN links ON links.of = chain.person
) CYCLE person SET again USING path,
plain AS (
  SELECT 'A' AS person
  UNION
  SELECT links.by FROM plain JOIN links ON links.of = plain.person
)
SELECT
  (SELECT count(*) FROM chain) AS "rows",
  (SELECT count(*) FROM chain WHERE again) AS "again is true",
  (SELECT count(*) FROM plain) AS "rows with UNION";
