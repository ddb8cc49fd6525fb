SELECT rolname, rolsuper, rolcreatedb, rolconnlimit
FROM pg_roles
WHERE rolcanlogin
ORDER BY rolname;
