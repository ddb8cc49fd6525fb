import { MemoryFS } from '@electric-sql/pglite'
import { dataFolder, moduleOf } from './module.ts'
import { tarEntries } from './tar.ts'

/** PGlite's files in memory, which begin as those of an image: in its own bytes, as long as they do not grow. */
export class ImageFiles extends MemoryFS {
  #image: Uint8Array<ArrayBuffer> | undefined

  /** `image` is a tar of a cleanly shut down data directory; it is taken over. */
  constructor(image: Uint8Array<ArrayBuffer>) {
    super()
    this.#image = image
  }

  /** Before PostgreSQL starts. Throws when the image is damaged. */
  override async initialSyncFs(): Promise<void> {
    const { pg } = this
    if (!pg || !this.#image) return
    const { FS } = moduleOf(pg)
    const folders = new Set<string>()
    const makeFolder = (path: string): void => {
      if (!folders.has(path)) FS.mkdirTree(path)
      folders.add(path)
    }
    for (const { name, contents } of tarEntries(this.#image)) {
      const path = `${dataFolder}/${name.replace(/^\/|\/$/g, '')}`
      makeFolder(contents ? path.slice(0, path.lastIndexOf('/')) : path)
      if (contents) FS.writeFile(path, contents, { canOwn: true })
    }
    this.#image = undefined
    await Promise.resolve()
  }
}
