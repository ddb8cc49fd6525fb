-- step: behaviour
-- says: the table categories is gone
ALTER TABLE products DROP CONSTRAINT products_category_id_fkey;
DELETE FROM categories;
