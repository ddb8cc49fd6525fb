/** A measured number and the bar that it is held to. */
export interface Figure {
  name: string
  measured: number
  op: '>=' | '<=' | '='
  bar: number
  /** Whether it depends on the machine, which must fail nothing. */
  timed?: boolean
}

const decimals: Record<string, number | undefined> = {
  lessons_mutation_score: 2,
  lessons_mutants_rejected: 3,
  lessons_with_variants: 2,
  lessons_quiz_pool: 2,
}

/** Whether a figure reaches its bar. */
export function reaches({ measured, op, bar }: Figure): boolean {
  return op === '=' ? measured === bar : op === '<=' ? measured <= bar : measured >= bar
}

/** `figure <name> <measured> <op> <bar>`. */
export function figureLine({ name, measured, op, bar }: Figure): string {
  const digits = decimals[name]
  const text = (value: number): string => value.toFixed(digits ?? (Number.isInteger(value) ? 0 : 2))
  return `figure ${name} ${text(measured)} ${op} ${text(bar)}`
}
