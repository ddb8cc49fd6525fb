-- fails for: a year and a method with refunds alone
DELETE FROM payments WHERE id > 60;
UPDATE payments SET method = 'gift', amount = -5.00, paid_at = '2024-01-01 00:00' WHERE id IN (1, 2);
UPDATE payments SET paid_at = '2023-12-31 23:59:59' WHERE id = 3;
UPDATE payments SET paid_at = '2033-03-03 03:03' WHERE id = 4;
