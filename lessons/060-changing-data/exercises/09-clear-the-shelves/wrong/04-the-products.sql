-- step: error
DELETE FROM products WHERE discontinued;
