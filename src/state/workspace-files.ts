import {
  readWorkspaceHeader,
  workspaceHeaderLength,
  writeWorkspaceHeader,
  type WorkspaceHeader,
} from '#core/workspace/file.ts'
import type { ShownPlayground } from '#core/progress/change-playground.ts'
import type { StoredDatabase } from '#storage/databases.ts'

/** A workspace outside of the page. `databases` are by dataset. */
export interface WorkspaceContents {
  name: string
  shown: Pick<ShownPlayground, 'tabs' | 'closed' | 'current' | 'dataset'>
  databases: [dataset: string, database: Pick<StoredDatabase, 'image' | 'entries'>][]
}

/** One file with all of it; `exportedAt` is epoch ms. */
export function writeWorkspace({ name, shown, databases }: WorkspaceContents, exportedAt: number): Blob {
  const parts: Blob[] = []
  const header: WorkspaceHeader = {
    format: 'tupelo-workspace',
    version: 1,
    exportedAt: new Date(exportedAt).toISOString(),
    name,
    tabs: shown.tabs.map(({ id, title, sql }) => ({ id, title, sql })),
    closed: shown.closed.map(({ id, title, sql }) => ({ id, title, sql })),
    current: shown.current,
    dataset: shown.dataset,
    databases: databases.map(([dataset, { image, entries }]) => {
      if (image) parts.push(image.packed)
      const { session = [], packed } = image ?? {}
      return { dataset, session, entries: [...entries], imageBytes: packed?.size ?? 0 }
    }),
  }
  return new Blob([writeWorkspaceHeader(header), ...parts], { type: 'application/octet-stream' })
}

/** Reads a file that `writeWorkspace` made; `error` is a sentence that says what to do. */
export async function readWorkspace(file: Blob): Promise<WorkspaceContents | { error: string }> {
  const bytes = async (to: number) => new Uint8Array(await file.slice(0, to).arrayBuffer())
  const length = workspaceHeaderLength(await bytes(64))
  if (typeof length !== 'number') return length
  const read = readWorkspaceHeader(await bytes(length), file.size)
  if ('error' in read) return read
  const { name, tabs, closed, current, dataset, databases } = read.header
  let at = read.from
  const next = (size: number): Blob => file.slice(at, (at += size))
  const contents = databases.map(({ dataset: of, session, entries, imageBytes }) => {
    const image = imageBytes ? { packed: next(imageBytes), session } : undefined
    return [of, { entries, ...(image && { image }) }] satisfies WorkspaceContents['databases'][number]
  })
  return { name, shown: { tabs, closed, current, dataset }, databases: contents }
}
