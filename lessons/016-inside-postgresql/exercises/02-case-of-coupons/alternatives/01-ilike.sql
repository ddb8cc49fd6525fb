-- good for: text without a percent sign or an underscore, which would be placeholders
SELECT id, coupon
FROM orders
WHERE coupon ILIKE 'welcome'
ORDER BY id;
