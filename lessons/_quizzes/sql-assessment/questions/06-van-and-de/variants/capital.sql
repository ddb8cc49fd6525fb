-- fails for: a name with Van, with de in front of a word, and with van at a word's end
UPDATE members SET name = 'Bram Van Dam' WHERE id = 1;
UPDATE members SET name = 'Sylvan Moss' WHERE id = 2;
UPDATE members SET name = 'Ana delgado' WHERE id = 3;
UPDATE members SET name = 'Ana van delgado' WHERE id = 4;
UPDATE members SET name = 'Lode Maes' WHERE id = 6;
UPDATE members SET name = 'Rik de Wit' WHERE id = 7;
UPDATE members SET name = 'Ivana vandam' WHERE id = 8;
UPDATE members SET name = 'De Wit' WHERE id = 9;
UPDATE members SET name = 'Anna De Smet' WHERE id = 10;
