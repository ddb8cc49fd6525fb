A: SELECT accuracy FROM versions WHERE id = 3;
A: SELECT accuracy FROM versions WHERE id = 5;
B: UPDATE versions SET accuracy = 0.790 WHERE id = 3;
A: UPDATE versions SET stage = 'staging' WHERE id = 3;
A: UPDATE versions SET stage = 'staging' WHERE id = 5;
