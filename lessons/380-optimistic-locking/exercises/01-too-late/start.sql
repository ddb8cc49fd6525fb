A: SELECT notes FROM versions WHERE id = 3;
B: SELECT notes FROM versions WHERE id = 3;
B: UPDATE versions SET notes = 'slow on long sessions'
  WHERE id = 3;
A: UPDATE versions SET notes = 'candidate for May'
  WHERE id = 3;
