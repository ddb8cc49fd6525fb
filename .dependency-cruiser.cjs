const only = (from, allowed, comment) => ({
  name: `${from}-imports`,
  comment,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: allowed.map((folder) => `^src/${folder}`) },
})
const owned = (name, folders, pattern, comment) => ({
  name: `${name}-has-one-home`,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: folders.map((folder) => `^src/${folder}`) },
  to: { path: pattern },
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only(
      'core',
      ['core/'],
      'core is values in, values out: it must run anywhere and be tested without anything.',
    ),
    only(
      'engine',
      ['engine/', 'core/'],
      'The engine runs in a worker; it must know nothing of pages and storage.',
    ),
    only('labs', ['labs/', 'core/', 'engine/'], 'A lab runs in a worker of its own, as the engine does.'),
    only('storage', ['storage/', 'core/'], 'Storage keeps values; what they mean is in core.'),
    only(
      'state',
      [
        'state/',
        'core/',
        'storage/',
        'labs/transactions/(client|protocol)\\.ts',
        'engine/(client|protocol|session|session-types|parts|files|journal|kept-files|unpacker|scanner|scan-table|finder|import-outcome|pack)\\.ts',
      ],
      'State speaks to the engine through its client, so that pages never load PGlite.',
    ),
    only('ui', ['ui/', 'core/', 'state/'], 'Components are wiring: what they show comes from state.'),
    {
      name: 'shared-ui-imports',
      comment: 'ui/shared is for any product: it knows no concept of this one.',
      severity: 'error',
      from: { path: '^src/ui/shared/' },
      to: { path: '^src/', pathNot: '^src/ui/(shared|styles)/' },
    },
    owned(
      'pglite',
      ['engine/', 'labs/transactions/runtime/'],
      'node_modules/@electric-sql',
      'Only the engine and the lab of several sessions know PGlite, so that it can be replaced.',
    ),
    owned(
      'libpg-query',
      ['engine/'],
      'node_modules/libpg-query',
      'The parser is a program; core sees the trees that it makes.',
    ),
    owned(
      'ts-fsrs',
      ['core/review/'],
      'node_modules/ts-fsrs',
      'What a review means stands in one place; the scheduler can be replaced there.',
    ),
    owned('idb-keyval', ['storage/'], 'node_modules/idb-keyval', 'Only storage knows how things are kept.'),
    owned(
      'codemirror',
      ['ui/editor/', 'core/course/'],
      'node_modules/(@codemirror|codemirror|@lezer)/',
      'The editor has one home; the course compiler uses its SQL grammar to colour code.',
    ),
    {
      name: 'core-is-pure',
      comment: 'No framework and no Node in core.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: 'node_modules/svelte', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'core-without-node',
      comment: 'core runs in the page.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-tools-in-the-page',
      comment: 'Tools run in Node at build time.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tools|tests)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that does not resolve is a mistake.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'browser', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.json', '.css'],
    },
  },
}
