-- fails for: a setting that was set to its built-in value
SET search_path = "$user", public;
SET work_mem = '4MB';
