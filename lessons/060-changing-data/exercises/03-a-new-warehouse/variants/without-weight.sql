-- fails for: a book that is a download
UPDATE products SET weight_grams = NULL WHERE sku = 'BO-001';
UPDATE products SET discontinued = true WHERE id = 2;
