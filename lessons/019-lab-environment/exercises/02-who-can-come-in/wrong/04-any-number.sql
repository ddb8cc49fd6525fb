-- step: count
-- variant: after-a-year
SELECT rolname, rolsuper, rolcreatedb, rolconnlimit
FROM pg_roles
WHERE rolcanlogin AND rolconnlimit = -1
ORDER BY rolname;
