CREATE ROLE analyst;
GRANT SELECT ON products, categories, order_items TO analyst;
