-- step: state
-- says: In categories
INSERT INTO categories (id, name) VALUES (101, 'Ponds');
