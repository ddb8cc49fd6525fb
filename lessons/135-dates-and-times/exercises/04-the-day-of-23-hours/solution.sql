SELECT
  extract(epoch FROM timestamp '2025-03-31 00:00' AT TIME ZONE 'Europe/Copenhagen' - timestamp '2025-03-30 00:00' AT TIME ZONE 'Europe/Copenhagen')::integer / 3600 AS "A",
  extract(epoch FROM timestamp '2025-10-27 00:00' AT TIME ZONE 'Europe/Copenhagen' - timestamp '2025-10-26 00:00' AT TIME ZONE 'Europe/Copenhagen')::integer / 3600 AS "B",
  extract(hour FROM timestamptz '2025-03-30 01:30+00' AT TIME ZONE 'Europe/Copenhagen')::integer AS "C",
  extract(hour FROM timestamptz '2025-03-29 01:30+00' AT TIME ZONE 'Europe/Copenhagen')::integer AS "D";
