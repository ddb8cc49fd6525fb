-- step: count
SELECT rolname, rolsuper, rolcreatedb, rolconnlimit FROM pg_roles ORDER BY rolname;
