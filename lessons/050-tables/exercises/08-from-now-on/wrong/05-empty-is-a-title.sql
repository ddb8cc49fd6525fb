-- step: behaviour
-- says: a new review with an empty title is refused
ALTER TABLE reviews ADD CONSTRAINT review_has_title CHECK (title IS NOT NULL) NOT VALID;
