const elsewhere: Record<string, string> = {
  postgis:
    'PostGIS is too large for this page. For distances between places install earthdistance; the built-in types point, polygon and circle do plane geometry.',
  timescaledb:
    'TimescaleDB starts background workers, which a browser has none of. date_bin() and declarative partitions cover much of it.',
  pg_cron:
    'There is no background process here to start jobs on time. Write the job as a function and call it.',
  plpython3u: 'Python is not built into this PostgreSQL. Functions can be written in SQL and PL/pgSQL.',
  plperl: 'Perl is not built into this PostgreSQL. Functions can be written in SQL and PL/pgSQL.',
  plv8: 'JavaScript functions are not built into this PostgreSQL. Functions can be written in SQL and PL/pgSQL.',
  pltcl: 'Tcl is not built into this PostgreSQL. Functions can be written in SQL and PL/pgSQL.',
  postgres_fdw: 'There is no other server to connect to: the page has no network connection to a database.',
  dblink: 'There is no other server to connect to: the page has no network connection to a database.',
  pgstattuple:
    'The Statistics panel estimates bloat; pageinspect and pg_freespacemap look at the pages themselves.',
  pg_prewarm: 'All of the database lies in memory here, so there is nothing to warm.',
  pg_repack: 'VACUUM FULL rewrites a table here; nobody else waits for its lock.',
  pg_partman: 'Make partitions by hand with CREATE TABLE … PARTITION OF.',
  pgaudit: 'Its log would have no place to go. A trigger that writes into a table keeps a record of changes.',
  pgrouting:
    'It needs PostGIS, which is too large for this page. A recursive query (WITH RECURSIVE) finds paths in a graph.',
  xml2: 'XML is not built into this PostgreSQL. jsonb with its path language does the same work.',
  pgjwt: 'Install pgcrypto: hmac() signs tokens, and encode() writes them.',
  hll: 'count(DISTINCT …) is exact and fast enough for what fits into a page.',
  rum: 'Install pg_textsearch for ranked search, or use a GIN index with ts_rank().',
  zombodb: 'It needs an Elasticsearch server. Install pg_textsearch for ranked search.',
  citus: 'It spreads a database over servers, and here is only one.',
  orafce:
    'Oracle’s functions are not here; most have a counterpart of PostgreSQL’s own, such as coalesce() for nvl().',
  hypopg: 'Create the index inside BEGIN … ROLLBACK and look at EXPLAIN: the database is yours alone.',
  pgsodium: 'Install pgcrypto for hashes and encryption.',
  intagg: 'array_agg() and unnest() have replaced it.',
  pg_net: 'The database has no network here.',
  http: 'The database has no network here.',
  sslinfo: 'There is no connection over a network here.',
  supabase_vault: 'Install pgcrypto for encryption.',
  pg_graphql: 'It is not built for the browser. json_agg() and json_build_object() give nested results.',
}

/** What to do without an extension that cannot be installed here. */
export function withoutExtension(name: string): string {
  const known = elsewhere[name] ?? elsewhere[name.replace(/_(topology|raster|sfcgal|tiger_geocoder)$/, '')]
  return (
    known ??
    'It is not among the extensions that run in a browser. The Extensions panel lists those that do, and what each is for.'
  )
}
