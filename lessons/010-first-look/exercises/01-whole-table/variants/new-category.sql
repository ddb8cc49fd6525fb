-- fails for: a shop with more categories than today
INSERT INTO categories (id, name) VALUES
  (901, 'Ponds'),
  (902, 'Beehives');
