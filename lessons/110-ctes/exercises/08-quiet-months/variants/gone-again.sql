-- fails for: somebody who was hired in 2025 and has left
UPDATE employees SET left_on = hired_on + 90 WHERE id IN (98, 111);
