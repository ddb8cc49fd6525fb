-- step: error
ALTER TABLE reviews ALTER COLUMN title SET NOT NULL;
