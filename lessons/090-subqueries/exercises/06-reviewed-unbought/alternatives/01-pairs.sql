-- good for: comparing several columns at once; neither column of the list may be NULL
SELECT id, product_id, customer_id
FROM reviews
WHERE (customer_id, product_id) NOT IN (
  SELECT o.customer_id, i.product_id
  FROM orders AS o
  JOIN order_items AS i ON i.order_id = o.id
)
ORDER BY id;
