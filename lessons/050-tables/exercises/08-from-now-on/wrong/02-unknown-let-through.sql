-- step: behaviour
-- says: a new review without a title is refused
ALTER TABLE reviews ADD CONSTRAINT review_has_title CHECK (title <> '') NOT VALID;
