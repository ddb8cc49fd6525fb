-- fails for: a date of birth before 1900, typed by mistake
TRUNCATE customers CASCADE;
INSERT INTO customers (id, name, email, country, born, joined_at) VALUES
  (1, 'Ada Green', 'ada@example.org', 'Ireland', '1991-05-02', '2024-03-01 09:00'),
  (2, 'Bruno Koch', 'bruno@example.org', 'Germany', NULL, '2024-03-02 09:00'),
  (3, 'Chidi Okafor', 'chidi@example.org', 'Nigeria', '0198-05-02', '2024-03-03 09:00'),
  (4, 'Aoife Kelly', 'aoife@example.org', 'Ireland', '1991-05-02', '2024-03-04 09:00');
