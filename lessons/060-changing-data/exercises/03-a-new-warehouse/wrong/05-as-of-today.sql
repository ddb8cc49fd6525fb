-- step: state
-- variant: without-weight
-- says: a book that is a download
INSERT INTO inventory (product_id, warehouse, quantity)
SELECT id, 'Ghent', 0
FROM products
WHERE NOT discontinued AND (weight_grams IS NOT NULL OR sku LIKE 'BO-%');
