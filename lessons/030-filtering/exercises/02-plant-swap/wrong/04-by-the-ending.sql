-- step: count
-- variant: another-land
-- says: a subscriber in a country whose name is only similar
SELECT name, email
FROM customers
WHERE (country LIKE '%Ireland%' OR country LIKE '%Kingdom%')
  AND newsletter;
