-- fails for: scientists who joined on one day, and two of one name
UPDATE members SET role = 'scientist', joined_on = '2024-01-01' WHERE id IN (1, 2, 3);
UPDATE members SET role = 'scientist', joined_on = '2024-05-05', name = 'Emi Okafor' WHERE id IN (4, 5);
UPDATE members SET role = 'scientist', joined_on = '2023-12-31' WHERE id = 6;
