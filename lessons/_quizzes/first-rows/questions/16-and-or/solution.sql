WITH plants (name, price, hardy) AS (
  VALUES ('Fern', 3, false), ('Moss', 9, true), ('Ivy', 3, true), ('Palm', 9, false)
)
SELECT name FROM plants WHERE hardy OR price < 5 AND NOT hardy;
