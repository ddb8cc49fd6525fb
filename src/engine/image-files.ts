import { MemoryFS } from '@electric-sql/pglite'
import { dataFolder, moduleOf } from './module.ts'
import { tarEntries } from './tar.ts'

/** PGlite's files in memory, which begin as those of an image: in its own bytes, as long as they do not grow. */
export class ImageFiles extends MemoryFS {
  #image: Uint8Array<ArrayBuffer>

  /** `image` is a tar of a cleanly shut down data directory; it is taken over. */
  constructor(image: Uint8Array<ArrayBuffer>) {
    super()
    this.#image = image
  }

  /** PGlite asks for it once, before PostgreSQL starts. Rejects when the image is damaged. */
  override async initialSyncFs(): Promise<void> {
    await super.initialSyncFs()
    if (!this.pg) return
    const { FS } = moduleOf(this.pg)
    FS.mkdirTree(dataFolder)
    for (const { name, contents } of tarEntries(this.#image)) {
      const path = `${dataFolder}/${name}`
      if (contents) FS.writeFile(path, contents, { canOwn: true })
      else FS.mkdirTree(path)
    }
  }
}
