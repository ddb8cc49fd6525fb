-- step: count
-- variant: after-a-year
SELECT rolname, rolsuper, rolcreatedb, rolconnlimit FROM pg_roles WHERE rolsuper ORDER BY rolname;
