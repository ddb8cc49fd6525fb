import b from 'binaryen'
import type { Program } from '#tools/engine/program.ts'
import { setLeft, setRight } from './edit.ts'

// What getpid() always gave.
const onlyPid = 42
// Where expressions keep their parts.
const single = ['condition', 'ifTrue', 'ifFalse', 'left', 'right', 'value', 'ptr', 'body', 'delta', 'target']
const several = ['children', 'operands', 'catchBodies']

type Info = ReturnType<typeof b.getExpressionInfo> & Record<string, unknown>

function infoOf(expression: unknown): Info | undefined {
  if (typeof expression !== 'number' || expression === 0) return undefined
  try {
    return b.getExpressionInfo(expression) as Info
  } catch {
    // A kind that binaryen's JavaScript has no view of.
    return undefined
  }
}

function parts(info: Info): unknown[] {
  const lists = several.flatMap((key) => (Array.isArray(info[key]) ? (info[key] as unknown[]) : []))
  return info.id === b.ConstId ? [] : [...single.map((key) => info[key]), ...lists]
}

/** Whether the expression reads the variable at an address of the memory. */
function reads(expression: unknown, address: number): boolean {
  const load = infoOf(expression)
  if (load?.id !== b.LoadId) return false
  const pointer = infoOf(load.ptr)
  return pointer?.id === b.ConstId && Number(pointer.value) + Number(load.offset) === address
}

/** Whether the expression reads a field of what the variable at an address points to. */
function readsField(expression: unknown, address: number): boolean {
  const load = infoOf(expression)
  if (load?.id !== b.LoadId) return false
  const pointer = infoOf(load.ptr)
  return reads(pointer?.id === b.LocalSetId ? pointer.value : load.ptr, address)
}

function isOnlyPid(expression: unknown): boolean {
  const constant = infoOf(expression)
  return constant?.id === b.ConstId && Number(constant.value) === onlyPid
}

/**
 * Has the program ask `getpid` where the compiler had put its constant answer: comparisons with MyProcPid and with a pid of
 * MyProc. Otherwise a session takes signals for another process's and ends of itself. Gives how many places there were.
 */
export function askForPid(program: Program, getpid: string): number {
  const { module } = program
  const [mine, process] = [program.addressOf('MyProcPid'), program.addressOf('MyProc')]
  const isPid = (expression: unknown) => reads(expression, mine) || readsField(expression, process)
  let places = 0
  const visit = (expression: unknown): void => {
    const info = infoOf(expression)
    if (!info) return
    if (info.id === b.BinaryId && isPid(info.left) && isOnlyPid(info.right)) {
      setRight(expression as number, module.call(getpid, [], b.i32))
      places++
    } else if (info.id === b.BinaryId && isPid(info.right) && isOnlyPid(info.left)) {
      setLeft(expression as number, module.call(getpid, [], b.i32))
      places++
    } else parts(info).forEach(visit)
  }
  for (let i = 0; i < module.getNumFunctions(); i++) {
    const { module: imported, body } = b.getFunctionInfo(module.getFunctionByIndex(i))
    // To look through all of the program's expressions one by one would take half a minute.
    if (!imported && b.emitText(body).includes(`(i32.const ${onlyPid})`)) visit(body)
  }
  return places
}
