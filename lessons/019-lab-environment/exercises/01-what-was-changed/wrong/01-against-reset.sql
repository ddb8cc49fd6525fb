-- step: count
SELECT name, setting, boot_val, context
FROM pg_settings
WHERE name IN ('work_mem', 'shared_buffers', 'max_connections', 'statement_timeout', 'search_path', 'fsync')
  AND setting <> reset_val
ORDER BY context, name;
