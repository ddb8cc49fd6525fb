import { SvelteMap } from 'svelte/reactivity'
import type { Answer, CheckSpec, Contract, CounterExample, Verdict } from '#core/check/types.ts'
import type { Exercise } from '#core/course/types.ts'
import type { ExerciseState } from '#state/exercise-state.svelte.ts'

/** A contract with one column that may be NULL. */
export const contract: Contract = {
  columns: [
    { name: 'name', type: 'text', nullable: false },
    { name: 'city', type: 'text', nullable: true },
    { name: 'orders', type: 'bigint', nullable: false },
  ],
  named: true,
  rowPer: 'customer',
  order: 'orders, high to low; then name, A to Z',
}

/** An exercise with three hints; a query unless `check` says otherwise. */
export function exercise(slug: string, title: string, check?: CheckSpec): Exercise {
  return {
    id: `no-partner/${slug}`,
    slug,
    title,
    kind:
      check === undefined
        ? 'query'
        : check.kind === 'script'
          ? 'change'
          : check.kind === 'grid'
            ? 'predict'
            : check.kind,
    difficulty: 'medium',
    covers: [],
    version: 1,
    taskHtml: '<p>Everyone who signed up belongs in the list, with 0 if they have not ordered.</p>',
    start: '',
    solution: 'SELECT name\nFROM customers;',
    hints: [
      '<p>Count the customers first.</p>',
      '<p>Which table stands on the left?</p>',
      '<p>Count o.id.</p>',
    ],
    ...(check ? {} : { contract }),
    check: check ?? { kind: 'query', reference: '', variants: [], named: true, tolerance: 0 },
  }
}

/** What a test may read and set beside the state's own members. */
export interface StateControls {
  verdict: Verdict | undefined
  counterExample: CounterExample | undefined
  checking: boolean
  passed: boolean
  attempts: number
  checks: number
  answer: Answer
}

/** A reactive state of an exercise that no engine stands behind: `check` only counts. */
export function exerciseState(
  of: Exercise,
  place = { index: 1, count: 3 },
  answer: Answer = { kind: 'query', sql: '' },
): ExerciseState & StateControls {
  const values = new SvelteMap<string, unknown>([
    ['answer', answer],
    ['hintsShown', 0],
    ['solutionShown', false],
    ['verdict', undefined],
    ['counterExample', undefined],
    ['checking', false],
    ['passed', false],
    ['attempts', 0],
    ['checks', 0],
  ])
  const state = {
    exercise: of,
    place,
    check: () => Promise.resolve(values.set('checks', Number(values.get('checks')) + 1)),
    showHint: () => values.set('hintsShown', Number(values.get('hintsShown')) + 1),
    showSolution: () => values.set('solutionShown', true),
  }
  for (const key of values.keys()) {
    Object.defineProperty(state, key, {
      get: () => values.get(key),
      set: (value: unknown) => values.set(key, value),
    })
  }
  return state as unknown as ExerciseState & StateControls
}
