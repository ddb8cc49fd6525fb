-- fails for: a city or a country whose name is only similar
TRUNCATE customers CASCADE;
INSERT INTO customers (id, name, email, city, country, joined_at) VALUES
  (1, 'Ruth Hill', 'ruth@example.org', 'Leeds', 'United Kingdom', '2024-03-01 09:00'),
  (2, 'Toby Marsh', 'toby@example.org', 'Leedstown', 'United Kingdom', '2024-03-02 09:00'),
  (3, 'Mia Koch', 'mia@example.org', NULL, 'United Kingdom', '2024-03-03 09:00'),
  (4, 'Luis Ramos', 'luis@example.org', NULL, 'Spain', '2024-03-04 09:00'),
  (5, 'Anna Reid', 'anna@example.org', 'New Leeds', 'United Kingdom', '2024-03-05 09:00'),
  (6, 'Grace Long', 'grace@example.org', 'Boston', 'United States', '2024-03-06 09:00');
