-- step: behaviour
-- says: the old reviews are as they were
UPDATE reviews SET title = 'Untitled' WHERE title IS NULL OR title = '';
ALTER TABLE reviews
  ADD CONSTRAINT review_has_title CHECK (title IS NOT NULL AND title <> '');
