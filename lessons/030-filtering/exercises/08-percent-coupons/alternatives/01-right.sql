-- good for: comparing an end without signs that mean something else
SELECT id, coupon
FROM orders
WHERE right(coupon, 1) = '%';
