SELECT *
FROM categories;
