-- fails for: a team that is an empty text, an address at another host, or two people of one name
DELETE FROM articles;
DELETE FROM authors WHERE id > 4;
UPDATE authors SET team = '' WHERE id = 1;
UPDATE authors SET email = 'j.a.lind@other.example', team = NULL WHERE id = 2;
UPDATE authors SET name = 'Priya Ann Raman' WHERE id = 3;
INSERT INTO authors (id, name, email) VALUES (21, 'Ana Lind', 'ana.lind@one.example'), (22, 'Ana Lind', 'ana.lind@two.example');
