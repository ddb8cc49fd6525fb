-- good for: a built-in value that may be missing, since IS DISTINCT FROM takes NULL for a value
SELECT name, setting, boot_val, context
FROM pg_settings
WHERE name IN (
    'work_mem', 'shared_buffers', 'max_connections',
    'statement_timeout', 'search_path', 'fsync'
  )
  AND setting IS DISTINCT FROM boot_val
ORDER BY context, name;
