declare module 'virtual:pg-dump' {
  import type { LoadPgDump } from '#engine/dump-types.ts'
  const load: LoadPgDump
  export default load
}
