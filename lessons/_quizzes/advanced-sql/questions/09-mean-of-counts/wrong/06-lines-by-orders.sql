-- step: rows
-- variant: unmatched
SELECT round(count(*)::numeric / (SELECT count(*) FROM orders), 2) AS mean FROM order_items;
