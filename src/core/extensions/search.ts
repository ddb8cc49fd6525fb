import type { ExtensionEntry } from './types.ts'

/** Extensions that search: similarity, text search, kinds of indexes. */
export const searchExtensions: readonly ExtensionEntry[] = [
  {
    name: 'pg_trgm',
    group: 'search',
    purpose: 'Similarity of texts by groups of three letters, and indexes for LIKE with % in front.',
    example: `SELECT word, similarity(word, 'postgress') AS similarity
FROM unnest(ARRAY['postgres', 'progress', 'mysql']) word ORDER BY 2 DESC;`,
  },
  {
    name: 'fuzzystrmatch',
    group: 'search',
    purpose: 'How alike two words are written or sound: Levenshtein, Soundex, Metaphone.',
    example: `SELECT levenshtein('kitten', 'sitting') AS edits, soundex('Robert') = soundex('Rupert') AS sound_alike;`,
  },
  {
    name: 'unaccent',
    group: 'search',
    purpose: 'Takes accents off letters, for searches that find Zoë under Zoe.',
    example: `SELECT unaccent('Hôtel Zoë, Łódź') AS plain;`,
  },
  {
    name: 'dict_int',
    group: 'search',
    purpose: 'A text search dictionary that cuts long numbers short.',
    example: `SELECT ts_lexize('intdict', '12345678') AS lexeme;`,
  },
  {
    name: 'dict_xsyn',
    group: 'search',
    purpose: 'A text search dictionary that adds synonyms from a file.',
    example: `SELECT dictname FROM pg_ts_dict WHERE dictname = 'xsyn';`,
  },
  {
    name: 'pg_textsearch',
    group: 'search',
    purpose: 'Ranks texts by relevance (BM25) with an index of its own.',
    preload: true,
    example: `CREATE TABLE IF NOT EXISTS bm25_notes (id int PRIMARY KEY, note text);
INSERT INTO bm25_notes VALUES (1, 'the quick brown fox'), (2, 'a slow green turtle') ON CONFLICT DO NOTHING;
CREATE INDEX IF NOT EXISTS bm25_notes_idx ON bm25_notes USING bm25 (note) WITH (text_config = 'english');
SELECT id, note FROM bm25_notes ORDER BY note <@> to_bm25query('fox', 'bm25_notes_idx') LIMIT 1;`,
  },
  {
    name: 'btree_gin',
    group: 'indexes',
    purpose: 'Lets GIN indexes hold plain columns beside arrays or text search.',
    example: `CREATE TEMP TABLE tagged (shop int, tags text[]);
CREATE INDEX tagged_idx ON tagged USING gin (shop, tags);
SELECT amname FROM pg_class c JOIN pg_am a ON a.oid = c.relam WHERE relname = 'tagged_idx';`,
  },
  {
    name: 'btree_gist',
    group: 'indexes',
    purpose:
      'Lets GiST indexes hold plain columns, for constraints such as no two bookings of one room at a time.',
    example: `CREATE TEMP TABLE bookings (room int, during tsrange, EXCLUDE USING gist (room WITH =, during WITH &&));
INSERT INTO bookings VALUES (1, '[2026-01-01 10:00, 2026-01-01 11:00)'), (2, '[2026-01-01 10:00, 2026-01-01 11:00)');
SELECT count(*) FROM bookings;`,
  },
  {
    name: 'bloom',
    group: 'indexes',
    purpose: 'A small index over many columns that answers equality on any of them, with some rechecking.',
    example: `CREATE TEMP TABLE parts AS SELECT i AS a, i % 7 AS b, i % 11 AS c FROM generate_series(1, 1000) i;
CREATE INDEX parts_bloom ON parts USING bloom (a, b, c);
SELECT count(*) FROM parts WHERE b = 3 AND c = 4;`,
  },
  {
    name: 'intarray',
    group: 'indexes',
    purpose: 'Operators and fast indexes for arrays of integers.',
    example: `SELECT ARRAY[1, 2, 3] & ARRAY[2, 3, 4] AS common, sort(ARRAY[3, 1, 2]) AS sorted;`,
  },
  {
    name: 'age',
    group: 'search',
    purpose: 'Graphs of nodes and edges, asked in openCypher (Apache AGE).',
    hooks: true,
    example: `SET search_path = ag_catalog, "$user", public;
SELECT create_graph('family') WHERE NOT EXISTS (SELECT FROM ag_graph WHERE name = 'family');
SELECT * FROM cypher('family', $$ CREATE (a:Person {name: 'Ada'}) RETURN a.name $$) AS (name agtype);`,
  },
]
