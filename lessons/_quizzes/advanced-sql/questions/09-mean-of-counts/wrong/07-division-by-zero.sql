-- step: error
-- variant: empty
SELECT round(count(*)::numeric / count(DISTINCT order_id), 2) AS mean FROM order_items;
