SELECT count(*) FROM (VALUES ('A1'), ('A12'), ('B1'), ('A_'), ('A')) AS codes (code) WHERE code LIKE 'A_';
