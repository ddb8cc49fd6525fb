SELECT extract(epoch FROM timestamp '2025-06-03 17:30' - timestamp '2025-06-03 02:00') / 3600 AS hours;
