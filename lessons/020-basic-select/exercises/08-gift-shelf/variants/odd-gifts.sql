-- fails for: a gift that is discontinued, costs nothing, or is very dear
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE category_id NOT IN (25, 26);
INSERT INTO products (id, sku, name, category_id, price, discontinued) VALUES
  (901, 'GI-901', 'Almanac, last year’s', 26, 4.50, true),
  (902, 'GI-902', 'Bookmark', 26, 0.00, false),
  (903, 'GI-903', 'Greenhouse, delivered and built', 26, 4900.00, false);
