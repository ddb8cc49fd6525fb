-- step: count
-- variant: after-a-year
SELECT rolname, rolsuper, rolcreatedb, rolconnlimit
FROM pg_roles
WHERE rolname NOT LIKE 'pg\_%'
ORDER BY rolname;
