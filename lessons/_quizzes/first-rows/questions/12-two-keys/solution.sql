WITH pots (name, price) AS (VALUES ('Oval', 4), ('Round', 4), ('Deep', 6), ('Bell', 4))
SELECT name FROM pots ORDER BY price DESC, name;
