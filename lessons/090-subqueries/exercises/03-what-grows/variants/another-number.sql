-- fails for: a shop in which Plants has another number
UPDATE categories SET name = 'Greenery' WHERE id = 1;
UPDATE categories SET name = 'Plants' WHERE id = 2;
UPDATE categories SET name = 'Seeds' WHERE id = 1;
