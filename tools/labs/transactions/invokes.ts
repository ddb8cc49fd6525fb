import b from 'binaryen'
import type { Program } from '#tools/engine/program.ts'

/** The invoke through which PostgreSQL's boot calls InitPostgres, and nothing else before it. */
const ofInitPostgres = 'invoke_viiiiii'

/** Under which name the program exports what stands in an invoke's place. */
const exportedInvoke = (name: string): string => `lab_${name}`

/**
 * Puts functions of the program's own in the place of the imports `env.invoke_*`, by which Emscripten calls what may
 * longjmp: they run through JavaScript, and a stack with JavaScript on it can't be suspended. What is thrown while
 * `lab.jumps` says no is none of PostgreSQL's jumps, and goes on. `lab.boots` is called where InitPostgres begins. Gives
 * the names of the functions.
 */
export function ownInvokes(program: Program): string[] {
  const { module } = program
  const { i32: int } = module
  const [setThrew, stack, table] = ['setThrew', '__stack_pointer', '__indirect_function_table'].map((name) =>
    program.exported(name),
  ) as [string, string, string]
  module.addFunctionImport('lab_boots', 'lab', 'boots', b.none, b.none)
  module.addFunctionImport('lab_jumps', 'lab', 'jumps', b.none, b.i32)
  const imports = Array.from({ length: module.getNumFunctions() }, (_, i) =>
    b.getFunctionInfo(module.getFunctionByIndex(i)),
  ).filter(({ module: from, base }) => from === 'env' && base?.startsWith('invoke_'))
  const nothing = (type: number): number[] =>
    type === b.none
      ? []
      : [
          type === b.i64
            ? module.i64.const(0n)
            : type === b.f64
              ? module.f64.const(0)
              : type === b.f32
                ? module.f32.const(0)
                : int.const(0),
        ]
  for (const { name, base, params, results } of imports) {
    const [, ...types] = b.expandType(params)
    const saved = types.length + 1
    const args = types.map((type, i) => module.local.get(i + 1, type))
    const call = module.call_indirect(table, module.local.get(0, b.i32), args, b.createType(types), results)
    const caught = module.block(
      null,
      [
        module.if(int.eqz(module.call('lab_jumps', [], b.i32)), module.rethrow('jump')),
        module.global.set(stack, module.local.get(saved, b.i32)),
        module.call(setThrew, [int.const(1), int.const(0)], b.none),
        ...nothing(results),
      ],
      results,
    )
    const body = [
      ...(base === ofInitPostgres ? [module.call('lab_boots', [], b.none)] : []),
      module.local.set(saved, module.global.get(stack, b.i32)),
      module.try('jump', call, [], [caught]),
    ]
    module.removeFunction(name)
    module.addFunction(name, params, results, [b.i32], module.block(null, body, results))
    module.addFunctionExport(name, exportedInvoke(base ?? ''))
  }
  return imports.map(({ name }) => name)
}
