import b from 'binaryen'
import type { Program } from '#tools/engine/program.ts'

const exportName = 'my_wait_event_info'

/**
 * Exports where PostgreSQL keeps the address of a process's wait event, which is a variable that other processes read: the
 * lab waits in the place of the function that sets it. Throws when the program is not made as we know it.
 */
export function exportWaitEvent(program: Program): void {
  const { module } = program
  const text = (name: string): string =>
    b.emitText(b.getFunctionInfo(module.getFunction(name)).body).replaceAll(/\s+/g, ' ')
  // The last function that WaitLatch calls waits; its last parameter, $4, is what for.
  const waits = Array.from(text(program.exported('WaitLatch')).matchAll(/\(call \$(\S+)/g)).at(-1)?.[1] ?? ''
  const stores = /\(i32\.store \S+ \(i32\.load \S+ \(i32\.const (\d+)\) \) \(local\.get \$4\) \)/g
  const [found, ...more] = Array.from(text(waits).matchAll(stores), ([, address]) => Number(address))
  if (found === undefined || more.length > 0)
    throw program.unknown(
      `${waits} has ${more.length + (found ? 1 : 0)} places that set the wait event, not 1`,
    )
  module.addGlobal(exportName, b.i32, false, module.i32.const(found))
  module.addGlobalExport(exportName, exportName)
}
