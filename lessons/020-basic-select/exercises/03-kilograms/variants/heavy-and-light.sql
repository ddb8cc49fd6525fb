-- fails for: something of 100 kilograms or more
UPDATE products SET weight_grams = 140000 WHERE id = 1;
UPDATE products SET weight_grams = 1 WHERE id = 2;
