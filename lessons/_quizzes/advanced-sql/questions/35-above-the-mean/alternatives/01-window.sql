-- good for: one pass over the groups: the mean beside each of them
SELECT order_id, worth
FROM (
  SELECT order_id, sum(quantity * unit_price) AS worth, avg(sum(quantity * unit_price)) OVER () AS mean
  FROM order_items
  GROUP BY order_id
) AS worths
WHERE worth > mean;
