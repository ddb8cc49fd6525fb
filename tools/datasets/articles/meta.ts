import type { Random } from '../random.ts'
import type { Kind } from './phrases.ts'
import type { Subject } from './write.ts'

/** What JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

const frameworks = ['torch', 'lightgbm', 'sklearn', 'jax']
const reasons = ['follow-up', 'background', 'replaces', 'contradicts']
const reviewers = ['amara', 'hannah', 'ivo', 'mei', 'priya', 'samir']

const metrics = (random: Random): Json => ({
  auc: random.int(560, 968) / 1000,
  ...(random.chance(0.7) && { latency_ms: random.int(4, 240) }),
  // Not measured is null; never asked is a missing key.
  ...(random.chance(0.3) && { cost_eur: random.chance(0.35) ? null : random.int(20, 900) }),
})

const model = (random: Random, subject: Subject): Json => ({
  name: subject.model,
  version: subject.version,
  ...(random.chance(0.6) && { framework: random.pick(frameworks) }),
  ...(random.chance(0.75) && { metrics: metrics(random) }),
})

const links = (random: Random, id: number): Json =>
  Array.from({ length: random.int(1, 3) }, () => ({ to: random.int(1, id - 1), why: random.pick(reasons) }))

/** The free-form properties of an article; null where none were kept. Keys come and go, as in such columns they do. */
export function drawMeta(random: Random, id: number, kind: Kind, subject: Subject): Json {
  if (random.chance(0.06)) return null
  const about = kind === 'experiment' || kind === 'postmortem' || random.chance(0.35)
  return {
    kind,
    ...(about && { model: model(random, subject) }),
    ...(random.chance(0.6) && { reviewers: random.shuffle(reviewers).slice(0, random.int(0, 3)) }),
    ...(kind === 'postmortem' && {
      // Older reports have the severity as text.
      incident: {
        ticket: subject.ticket,
        severity: random.chance(0.2) ? String(random.int(1, 4)) : random.int(1, 4),
      },
    }),
    ...(id > 20 && random.chance(0.45) && { links: links(random, id) }),
    ...(random.chance(0.4) && {
      expires: random.chance(0.4) ? null : `${random.int(2026, 2027)}-0${random.int(1, 9)}-01`,
    }),
    ...(random.chance(0.25) && { pinned: random.chance(0.5) }),
  }
}
