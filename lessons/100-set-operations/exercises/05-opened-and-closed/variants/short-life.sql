-- fails for: a station that was opened and closed in one year, and the first and last day
DELETE FROM trips;
DELETE FROM stations WHERE id > 8;
UPDATE stations SET opened_on = '2024-12-31', closed_on = NULL;
UPDATE stations SET opened_on = '2025-01-01', closed_on = '2025-12-31' WHERE id = 1;
UPDATE stations SET opened_on = '2025-03-01', closed_on = '2025-12-31' WHERE id = 2;
UPDATE stations SET opened_on = '2023-03-01', closed_on = '2026-01-01' WHERE id = 3;
UPDATE stations SET opened_on = '2023-03-01', closed_on = '2024-12-31' WHERE id = 4;
UPDATE stations SET opened_on = '2025-03-01' WHERE id = 5;
UPDATE stations SET opened_on = '2026-01-01' WHERE id = 6;
UPDATE stations SET opened_on = NULL WHERE id = 7;
UPDATE stations SET closed_on = '2025-01-01' WHERE id = 8;
