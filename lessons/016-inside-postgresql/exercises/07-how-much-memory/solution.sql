SELECT setting::integer * 8 / 1024 FROM pg_settings WHERE name = 'shared_buffers';
