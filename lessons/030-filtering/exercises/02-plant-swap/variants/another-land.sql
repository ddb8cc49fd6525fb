-- fails for: a subscriber in a country whose name is only similar
TRUNCATE customers CASCADE;
INSERT INTO customers (id, name, email, country, newsletter, joined_at) VALUES
  (1, 'Ruth Hill', 'ruth@example.org', 'United Kingdom', true, '2024-03-01 09:00'),
  (2, 'Sean Walsh', 'sean@example.org', 'Ireland', true, '2024-03-02 09:00'),
  (3, 'Niamh Reid', 'niamh@example.org', 'Ireland', false, '2024-03-03 09:00'),
  (4, 'Toby Marsh', 'toby@example.org', 'Northern Ireland', true, '2024-03-04 09:00'),
  (5, 'Grace Long', 'grace@example.org', 'United States', true, '2024-03-05 09:00');
