import b from 'binaryen'

/**
 * Has functions give back their stack when a call below them waits: binaryen's Asyncify. `settings` are its own: which
 * imports wait, which functions are instrumented.
 */
export function instrument(module: b.Module, settings: Record<string, string>): void {
  // Without optimizing, the functions' frames grow so much that PostgreSQL's deeper calls overflow the stack.
  b.setOptimizeLevel(2)
  b.setShrinkLevel(1)
  b.clearPassArguments()
  for (const [name, value] of Object.entries(settings)) b.setPassArgument(`asyncify-${name}`, value)
  module.runPasses(['asyncify'])
  b.clearPassArguments()
}
