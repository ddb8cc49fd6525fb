import { SourceError } from './source-error.ts'

/** Source files by their path from the project's root. */
export type Files = Readonly<Record<string, string>>

/** The files in a folder with this ending, in order of their names: path and name without folder and ending. */
export function filesIn(files: Files, folder: string, ending: string): { path: string; name: string }[] {
  return Object.keys(files)
    .filter((path) => path.startsWith(`${folder}/`) && path.endsWith(ending))
    .map((path) => ({ path, name: path.slice(folder.length + 1, -ending.length) }))
    .filter(({ name }) => !name.includes('/'))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The names of what stands directly within a path that ends with `/` and has something below it, in order. */
export function foldersIn(files: Files, within: string): string[] {
  const names = Object.keys(files).flatMap((path) => {
    const [name, below] = path.startsWith(within) ? path.slice(within.length).split('/') : []
    return name !== undefined && below !== undefined ? [name] : []
  })
  return [...new Set(names)].sort()
}

/** The text of a file that must be there. Throws SourceError. */
export function required(files: Files, path: string): string {
  const text = files[path]
  if (text === undefined) throw new SourceError(path, 1, 'this file is missing')
  return text
}
