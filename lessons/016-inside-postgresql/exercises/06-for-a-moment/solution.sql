SELECT '64MB' AS "A", '8MB' AS "B", '8MB' AS "C", current_setting('work_mem') AS "D";
