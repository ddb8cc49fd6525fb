-- step: statement
A: UPDATE versions SET stage = 'archived' WHERE id = 7;
B: UPDATE versions SET stage = 'archived' WHERE id = 6;
