-- fails for: a country where everybody told the city, or two cities of one name
TRUNCATE customers CASCADE;
INSERT INTO customers (id, name, email, city, country, joined_at) VALUES
  (1, 'Ada Finch', 'ada@example.org', 'Boston', 'United Kingdom', '2025-01-01'),
  (2, 'Ben Marsh', 'ben@example.org', 'Boston', 'United States', '2025-01-02'),
  (3, 'Cleo Stone', 'cleo@example.org', 'Boston', 'United States', '2025-01-03'),
  (4, 'Dan Reed', 'dan@example.org', NULL, 'United Kingdom', '2025-01-04'),
  (5, 'Eva Lund', 'eva@example.org', NULL, 'Denmark', '2025-01-05');
