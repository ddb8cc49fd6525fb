-- fails for: a manager in the department who has left
UPDATE employees SET left_on = '2025-06-30' WHERE id = 78;
