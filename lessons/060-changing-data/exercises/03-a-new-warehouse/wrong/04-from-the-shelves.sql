-- step: error
INSERT INTO inventory (product_id, warehouse, quantity)
SELECT product_id, 'Ghent', 0
FROM inventory
JOIN products ON products.id = inventory.product_id
WHERE NOT discontinued AND weight_grams IS NOT NULL;
