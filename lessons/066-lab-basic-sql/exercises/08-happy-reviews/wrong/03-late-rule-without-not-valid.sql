-- step: error
UPDATE reviews SET title = NULL WHERE title = '';
UPDATE reviews SET body = NULL WHERE body = '';
ALTER TABLE reviews ADD CONSTRAINT says_something CHECK (title IS NOT NULL OR body IS NOT NULL);
