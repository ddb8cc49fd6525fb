-- step: error
DROP TABLE categories;
