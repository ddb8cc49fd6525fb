-- fails for: a shop that has taken up new products
INSERT INTO products (id, sku, name, category_id, price, discontinued) VALUES
  (901, 'GA-901', 'Sunflower seeds, one grain', 6, 0.00, false),
  (902, 'GA-902', 'Catalogue of last year', 6, 0.00, true);
