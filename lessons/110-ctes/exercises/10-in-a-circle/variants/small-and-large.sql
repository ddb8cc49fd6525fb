-- fails for: a circle of two, a circle of five, and a chain that runs into one
TRUNCATE stand_ins;
INSERT INTO stand_ins (employee_id, stand_in_id) VALUES
  (1, 2), (2, 1), (3, 1), (10, 11), (11, 12), (12, 13), (13, 14), (14, 10), (20, 3), (30, 31);
