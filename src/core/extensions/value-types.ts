import type { ExtensionEntry } from './types.ts'

/** Extensions that bring data types. */
export const typeExtensions: readonly ExtensionEntry[] = [
  {
    name: 'vector',
    group: 'types',
    purpose:
      'Vectors of numbers, such as embeddings, with distances and nearest-neighbour indexes (pgvector).',
    example: `CREATE TEMP TABLE points (name text, place vector(3));
INSERT INTO points VALUES ('a', '[1,1,1]'), ('b', '[2,2,3]'), ('c', '[1,1,2]');
SELECT name, place <-> '[1,1,1]' AS distance FROM points ORDER BY place <-> '[1,1,1]';`,
  },
  {
    name: 'hstore',
    group: 'types',
    purpose: 'Sets of keys and values in one column, older and simpler than jsonb.',
    example: `SELECT 'colour=>red, size=>M'::hstore -> 'colour' AS colour;`,
  },
  {
    name: 'ltree',
    group: 'types',
    purpose: 'Paths in a tree, such as food.fruit.apple, with operators for above, below and patterns.',
    example: `SELECT path FROM (VALUES ('food.fruit.apple'::ltree), ('food.bread')) t (path)
WHERE path <@ 'food.fruit';`,
  },
  {
    name: 'citext',
    group: 'types',
    purpose: 'Text that compares without regard to upper and lower case, for e-mail addresses and names.',
    example: `SELECT 'Ada@Example.org'::citext = 'ada@example.ORG' AS same;`,
  },
  {
    name: 'cube',
    group: 'types',
    purpose: 'Points and boxes in any number of dimensions.',
    example: `SELECT cube_distance(cube(array[0, 0]), cube(array[3, 4])) AS distance;`,
  },
  {
    name: 'seg',
    group: 'types',
    purpose: 'Intervals of numbers with their precision, for measurements.',
    example: `SELECT '6.2 .. 6.5'::seg @> '6.3'::seg AS inside;`,
  },
  {
    name: 'isn',
    group: 'types',
    purpose: 'Checked numbers of products and books: ISBN, ISSN, EAN13, UPC.',
    example: `SELECT isbn('978-0-393-04002-9') AS isbn, is_valid(isbn('978-0-393-04002-9')) AS valid;`,
  },
  {
    name: 'earthdistance',
    group: 'types',
    purpose: 'Great-circle distances between places on the earth.',
    requires: ['cube'],
    example: `SELECT round(earth_distance(ll_to_earth(52.52, 13.40), ll_to_earth(48.86, 2.35)) / 1000) AS berlin_paris_km;`,
  },
  {
    name: 'lo',
    group: 'types',
    purpose: 'Cleans up large objects when the row that refers to them goes.',
    example: `CREATE TEMP TABLE pictures (id int, image lo);
CREATE TRIGGER tidy BEFORE UPDATE OR DELETE ON pictures FOR EACH ROW EXECUTE FUNCTION lo_manage(image);
SELECT tgname FROM pg_trigger WHERE tgrelid = 'pictures'::regclass;`,
  },
]
