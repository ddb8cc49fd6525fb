WITH changes (warehouse, plants) AS (
  VALUES ('Bremen', 10), ('Leeds', 10), ('Lyon', 10), ('Bremen', -3), ('Lyon', 3)
)
SELECT
  (SELECT sum(plants) FROM changes WHERE warehouse = 'Bremen') AS "Bremen",
  (SELECT sum(plants) FROM changes WHERE warehouse = 'Leeds') AS "Leeds",
  (SELECT sum(plants) FROM changes WHERE warehouse = 'Lyon') AS "Lyon";
