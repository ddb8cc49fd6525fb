-- step: error
ALTER TABLE reviews
  ADD CONSTRAINT review_has_title CHECK (title IS NOT NULL AND title <> '');
