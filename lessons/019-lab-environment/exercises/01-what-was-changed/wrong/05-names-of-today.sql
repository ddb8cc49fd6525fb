-- step: count
-- variant: set-back
SELECT name, setting, boot_val, context
FROM pg_settings
WHERE name IN ('shared_buffers', 'search_path', 'fsync')
ORDER BY context, name;
