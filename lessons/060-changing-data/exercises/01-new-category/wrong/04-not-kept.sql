-- step: state
-- says: still open
BEGIN;
INSERT INTO categories (id, name, parent_id) VALUES (101, 'Ponds', 7);
