-- fails for: a review written on the very day of release, or of a product that is no longer sold
DELETE FROM reviews WHERE id > 30;
UPDATE products SET released_on = '2025-03-10';
UPDATE products SET released_on = NULL WHERE id IN (SELECT product_id FROM reviews WHERE id IN (5, 6));
UPDATE reviews SET written_at = '2025-03-11 12:00';
UPDATE reviews SET written_at = '2025-01-02 08:00' WHERE id = 9;
UPDATE reviews SET written_at = '2025-03-10 00:00' WHERE id = 3;
UPDATE reviews SET written_at = '2025-03-10 11:00' WHERE id = 8;
UPDATE reviews SET written_at = '2025-03-09 23:59' WHERE id = 4;
UPDATE products SET discontinued = true WHERE id = (SELECT product_id FROM reviews WHERE id = 4);
