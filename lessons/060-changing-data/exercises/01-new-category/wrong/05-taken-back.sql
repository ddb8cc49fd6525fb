-- step: state
BEGIN;
INSERT INTO categories (id, name, parent_id) VALUES (101, 'Ponds', 7);
ROLLBACK;
