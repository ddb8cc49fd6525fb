-- fails for: a first or last day on one of the two days, or a short life
DELETE FROM trips;
DELETE FROM stations WHERE id > 9;
UPDATE stations SET opened_on = '2024-03-01', closed_on = NULL;
UPDATE stations SET closed_on = '2025-01-01' WHERE id = 1;
UPDATE stations SET closed_on = '2025-12-31' WHERE id = 2;
UPDATE stations SET closed_on = '2024-12-31' WHERE id = 3;
UPDATE stations SET opened_on = '2025-01-01' WHERE id = 4;
UPDATE stations SET opened_on = '2025-01-02' WHERE id = 5;
UPDATE stations SET opened_on = '2025-12-31' WHERE id = 6;
UPDATE stations SET opened_on = '2026-01-01' WHERE id = 7;
UPDATE stations SET opened_on = '2025-04-01', closed_on = '2025-06-01' WHERE id = 8;
UPDATE stations SET closed_on = '2025-12-30' WHERE id = 9;
