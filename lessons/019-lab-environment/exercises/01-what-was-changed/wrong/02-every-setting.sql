-- step: count
SELECT name, setting, boot_val, context FROM pg_settings WHERE setting <> boot_val ORDER BY context, name;
