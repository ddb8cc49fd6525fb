SELECT name, plants AS before, plants + 10 AS after
FROM (VALUES ('fern', 2), ('ivy', 9), ('moss', 4), ('rose', NULL)) AS stock (name, plants)
WHERE plants < 5;
