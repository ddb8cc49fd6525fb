WITH scores (name, score) AS (VALUES ('Ada', 9), ('Ben', 7), ('Cleo', 9), ('Dan', 5))
SELECT name,
  row_number() OVER (ORDER BY score DESC, name) AS number,
  rank() OVER (ORDER BY score DESC) AS rank,
  dense_rank() OVER (ORDER BY score DESC) AS dense
FROM scores
ORDER BY number;
