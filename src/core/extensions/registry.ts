import { insideExtensions } from './inside.ts'
import { searchExtensions } from './search.ts'
import { toolExtensions } from './tools.ts'
import type { ExtensionEntry } from './types.ts'
import { typeExtensions } from './value-types.ts'

/** All extensions that can be installed here, by name. */
export const extensions: readonly ExtensionEntry[] = [
  ...typeExtensions,
  ...searchExtensions,
  ...toolExtensions,
  ...insideExtensions,
].sort((a, b) => (a.name < b.name ? -1 : 1))

const byName = new Map(extensions.map((entry) => [entry.name, entry]))

/** The entry for a name, if it can be installed here. */
export const extensionNamed = (name: string): ExtensionEntry | undefined => byName.get(name)

/** The package of files that an extension lies in. */
export const packOf = ({ name, pack }: ExtensionEntry): string => pack ?? name

/** Whether the library of a package changes nothing until something of it is used. */
export const loadsQuietly = (pack: string): boolean =>
  extensions.every((entry) => packOf(entry) !== pack || !(entry.hooks ?? entry.preload))

/** The extensions of these names and all that they require, what is required first; unknown names are left out. */
export function withRequired(names: readonly string[]): ExtensionEntry[] {
  const found = new Set<ExtensionEntry>()
  const add = (name: string): void => {
    const entry = extensionNamed(name)
    if (!entry || found.has(entry)) return
    entry.requires?.forEach(add)
    found.add(entry)
  }
  names.forEach(add)
  return [...found]
}

/** The statement that installs an extension. */
export function installStatement({ name, module, requires }: ExtensionEntry): string {
  if (module) return `LOAD '${name}';`
  const quoted = /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name}"`
  return `CREATE EXTENSION IF NOT EXISTS ${quoted}${requires ? ' CASCADE' : ''};`
}
