const own = "left(r.rolname, 3) <> 'pg_'"

const attributes = [
  ['rolsuper', 'SUPERUSER'],
  ['rolinherit', 'INHERIT'],
  ['rolcreaterole', 'CREATEROLE'],
  ['rolcreatedb', 'CREATEDB'],
  ['rolcanlogin', 'LOGIN'],
  ['rolreplication', 'REPLICATION'],
  ['rolbypassrls', 'BYPASSRLS'],
]
  .map(([column, word]) => `' ' || CASE WHEN r.${column} THEN '${word}' ELSE 'NO${word}' END`)
  .join(' || ')

// Values of these are lists of names, as they are; any other value is one literal.
const lists =
  "'local_preload_libraries', 'search_path', 'session_preload_libraries', 'shared_preload_libraries', 'temp_tablespaces', 'unix_socket_directories'"

/**
 * One column of SQL lines that make the roles as they are: what pg_dumpall writes with --roles-only, without passwords and
 * so that a role may be there already. pg_dump leaves them to it, but owners, grants and policies need them. Whoever grants a
 * membership must have it with the admin option by then.
 */
export const rolesQuery = `
WITH RECURSIVE given AS (
  SELECT m.*, 0 AS level FROM pg_catalog.pg_auth_members m WHERE m.grantor = 10
  UNION
  SELECT m.*, g.level + 1
  FROM pg_catalog.pg_auth_members m
  JOIN given g ON g.roleid = m.roleid AND g.member = m.grantor AND g.admin_option
), settings AS (
  SELECT r.rolname, split_part(s, '=', 1) AS name, substr(s, strpos(s, '=') + 1) AS value, n
  FROM pg_catalog.pg_db_role_setting d
  JOIN pg_catalog.pg_roles r ON r.oid = d.setrole, unnest(d.setconfig) WITH ORDINALITY AS s(s, n)
  WHERE d.setdatabase = 0 AND ${own}
), lines AS (
  SELECT 1 AS part, 0 AS level, r.rolname::text AS name,
    format('DO %L;', format('BEGIN CREATE ROLE %I; EXCEPTION WHEN duplicate_object THEN NULL; END', r.rolname)) AS line
  FROM pg_catalog.pg_roles r WHERE r.oid >= 16384
  UNION ALL
  SELECT 2, 0, r.rolname, format('ALTER ROLE %I WITH', r.rolname) || ${attributes}
    || CASE WHEN r.rolconnlimit <> -1 THEN format(' CONNECTION LIMIT %s', r.rolconnlimit) ELSE '' END
    || CASE WHEN r.rolvaliduntil IS NOT NULL THEN format(' VALID UNTIL %L', r.rolvaliduntil) ELSE '' END || ';'
  FROM pg_catalog.pg_roles r WHERE r.oid >= 16384
  UNION ALL
  SELECT 3, 0, r.rolname, format('COMMENT ON ROLE %I IS %L;', r.rolname, d.description)
  FROM pg_catalog.pg_roles r
  JOIN pg_catalog.pg_shdescription d ON d.objoid = r.oid AND d.classoid = 'pg_catalog.pg_authid'::regclass
  WHERE r.oid >= 16384
  UNION ALL
  SELECT 4, s.n, s.rolname, format('ALTER ROLE %I SET %s TO %s;', s.rolname,
    CASE WHEN s.name ~ '^[a-z_][a-z0-9_.]*$' THEN s.name ELSE quote_ident(s.name) END,
    CASE WHEN s.name IN (${lists}) AND s.value <> '' THEN s.value ELSE quote_literal(s.value) END)
  FROM settings s
  UNION ALL
  SELECT 5, g.level, r.rolname || ' ' || m.rolname, format('GRANT %I TO %I WITH %sINHERIT %s%s GRANTED BY %I;',
    r.rolname, m.rolname, CASE WHEN g.admin_option THEN 'ADMIN OPTION, ' ELSE '' END, upper(g.inherit_option::text),
    CASE WHEN g.set_option THEN '' ELSE ', SET FALSE' END, o.rolname)
  FROM (SELECT oid, min(level) AS level FROM given GROUP BY oid) f
  JOIN given g ON g.oid = f.oid AND g.level = f.level
  JOIN pg_catalog.pg_roles r ON r.oid = g.roleid
  JOIN pg_catalog.pg_roles m ON m.oid = g.member
  JOIN pg_catalog.pg_roles o ON o.oid = g.grantor
  WHERE left(m.rolname, 3) <> 'pg_'
  UNION ALL
  SELECT 6, 0, p.parname || ' ' || a.privilege_type, format('GRANT %s ON PARAMETER %I TO %s%s;', a.privilege_type, p.parname,
    CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(r.rolname) END,
    CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
  FROM pg_catalog.pg_parameter_acl p, pg_catalog.aclexplode(p.paracl) a
  LEFT JOIN pg_catalog.pg_roles r ON r.oid = a.grantee
  WHERE a.grantee <> 10
)
SELECT line FROM lines ORDER BY part, level, name, line`
