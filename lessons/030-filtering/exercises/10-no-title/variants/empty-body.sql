-- fails for: a review whose body is an empty text
DELETE FROM reviews WHERE id > 12;
UPDATE reviews SET title = NULL, body = '' WHERE id = 1;
UPDATE reviews SET title = '', body = 'It grows.' WHERE id = 2;
UPDATE reviews SET title = NULL, body = NULL WHERE id = 3;
UPDATE reviews SET title = NULL, body = 'Lovely.' WHERE id = 4;
