import { PGlite } from '@electric-sql/pglite'

const settings = {
  // The shared memory is copied whenever another session goes on: it must be small.
  shared_buffers: '1MB',
  wal_buffers: '64kB',
  max_connections: '10',
  min_dynamic_shared_memory: '4MB',
  // There are no processes that would do it.
  autovacuum: 'off',
  max_prepared_transactions: '0',
}

// JavaScript's stack is small as a rule: a deep recursion must end in an error before it traps.
const stackDepth = '100kB'

/**
 * The command line on which every process of a lab starts: the same for all, for the memory must be laid out alike.
 * `maxStackDepth` is PostgreSQL's setting, where there is more of a stack.
 */
export const labParams = (maxStackDepth = stackDepth): string[] => [
  ...PGlite.defaultStartParams,
  ...Object.entries({ ...settings, max_stack_depth: maxStackDepth }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]),
]
