SELECT size
FROM (VALUES (3, 'large'), (1, 'small'), (2, 'medium')) AS pots (place, size)
WHERE place >= 2
ORDER BY place;
