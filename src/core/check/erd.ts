import { verdictOf } from './answers.ts'
import { questionMessages as messages } from './question-messages.ts'
import type { QuestionSpec, Relationship, Verdict } from './types.ts'

type Spec = Extract<QuestionSpec, { kind: 'erd' }>

// A relationship can be told from either side.
function turned({ from, to, toEach, fromEach }: Relationship): Relationship {
  return { from: to, to: from, toEach: fromEach, fromEach: toEach }
}

const upright = (one: Relationship): Relationship => (one.from <= one.to ? one : turned(one))
const pairOf = ({ from, to }: Relationship): string => `${from} ${to}`
const ends = ({ toEach, fromEach }: Relationship): string => `${toEach}, ${fromEach}`

function pairFaults({ entities, relationships }: Spec, given: readonly Relationship[]): string[] {
  const wanted = relationships.map(upright)
  const times = (list: readonly Relationship[], pair: string) =>
    list.filter((one) => pairOf(one) === pair).length
  const pairs = new Map(given.map((one) => [pairOf(one), one]))
  return [...pairs].flatMap(([pair, { from, to }]) => {
    const [a, b] = [entities[from] ?? '', entities[to] ?? '']
    if (times(wanted, pair) === 0) return [from === to ? messages.erdSelf(a) : messages.erdNone(a, b)]
    return times(given, pair) > times(wanted, pair) ? [messages.erdTwice(a, b)] : []
  })
}

/** Grades relationships with their cardinalities, told from either side; reads a wrong end aloud. */
export function gradeErd(spec: Spec, answer: readonly Relationship[]): Verdict {
  const { entities, relationships, why } = spec
  if (answer.length === 0) return verdictOf('empty', messages.erdEmpty)
  const given = answer.map(upright)
  const faults = pairFaults(spec, given)
  if (faults.length > 0) return verdictOf('answer', messages.erdWrong, faults)
  const open = relationships.map(upright)
  const wrong = given.filter((one) => {
    const place = open.findIndex((other) => pairOf(other) === pairOf(one) && ends(other) === ends(one))
    if (place >= 0) open.splice(place, 1)
    return place < 0
  })
  if (wrong.length > 0) {
    const details = wrong.flatMap((one) => {
      const like = open.find((other) => pairOf(other) === pairOf(one))
      const [a, b] = [entities[one.from] ?? '', entities[one.to] ?? '']
      return like?.toEach === one.toEach
        ? [messages.erdEnd(b, one.fromEach, a)]
        : [messages.erdEnd(a, one.toEach, b)]
    })
    return verdictOf('answer', messages.erdWrong, details)
  }
  if (open.length > 0) return verdictOf('answer', messages.erdMissing(open.length))
  return verdictOf('passed', messages.erdRight(relationships.length), why ? [why] : [])
}
