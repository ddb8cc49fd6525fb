-- step: order
-- variant: mistyped-year
-- says: a date of birth before 1900
SELECT name, born
FROM customers
ORDER BY coalesce(born, DATE '1900-01-01') DESC, name;
