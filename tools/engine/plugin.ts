import type { Plugin } from 'vite'
import type { EngineFiles, PackedFile } from '#engine/files.ts'
import { extensionControls } from './extensions.ts'
import { packEngine, type Packed } from './packed.ts'

const id = 'virtual:engine-files'
const folder = 'assets/'
const foreign = /\/(pglite|initdb|brotli_dec_wasm_bg)-[\w-]{8}\.(wasm|data)$/

/** Serves `virtual:engine-files`: where the engine's packed files lie, in the build and in the dev server. */
export function engineFiles(): Plugin {
  let packed: ReturnType<typeof packEngine> | undefined
  const files = () => (packed ??= packEngine())
  const all = async () => {
    const { images, extensions, ...others } = await files()
    return [...Object.values(others), ...Object.values(images), ...Object.values(extensions)]
  }
  const described = ({ fileName, bytes, size }: Packed): PackedFile => ({
    url: folder + fileName,
    packed: bytes.length,
    size,
  })
  const each = (list: Record<string, Packed>): Record<string, PackedFile> =>
    Object.fromEntries(Object.entries(list).map(([name, file]) => [name, described(file)]))
  return {
    name: 'engine-files',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(source) {
      if (source !== `\0${id}`) return
      const { decoder, wasm, bundle, parser, dump, lab, base, images, extensions } = await files()
      const value: EngineFiles = {
        decoder: described(decoder),
        wasm: described(wasm),
        bundle: described(bundle),
        parser: described(parser),
        dump: described(dump),
        lab: described(lab),
        base: described(base),
        images: each(images),
        extensions: each(extensions),
        controls: extensionControls(),
      }
      return `export default ${JSON.stringify(value)}`
    },
    async generateBundle(_, bundle) {
      // PGlite and the decoder name their files for themselves; ours replace them.
      for (const name of Object.keys(bundle)) if (foreign.test(name)) Reflect.deleteProperty(bundle, name)
      if (this.environment.name !== 'client') return
      for (const { fileName, bytes } of await all())
        this.emitFile({ type: 'asset', fileName: folder + fileName, source: bytes })
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0] ?? ''
        if (!path.endsWith('.bin')) return next()
        all()
          .then((list) => {
            const file = list.find(({ fileName }) => path.endsWith(`/${fileName}`))
            if (!file) return next()
            response.setHeader('content-type', 'application/octet-stream')
            response.end(file.bytes)
          })
          .catch(next)
      })
    },
  }
}
