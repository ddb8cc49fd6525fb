import type { ImportFile } from '#state/open-files.ts'

/** The files of a file chooser or of a drop. */
export function filesOf(list: FileList | null | undefined): ImportFile[] {
  return Array.from(list ?? [], (file) => ({ name: file.name, blob: file }))
}
