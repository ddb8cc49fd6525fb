-- step: state
UPDATE inventory SET reorder_at = NULL FROM products WHERE products.discontinued;
