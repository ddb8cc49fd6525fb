-- fails for: a session in which work_mem and statement_timeout were set
SET work_mem = '64MB';
SET statement_timeout = '30s';
SET maintenance_work_mem = '256MB';
