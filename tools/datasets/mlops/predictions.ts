import type { Field } from '../csv.ts'
import type { Random } from '../random.ts'
import { isoMinute, lastMinute, minutesPerDay, shoppingMinute } from '../shop/calendar.ts'
import type { Deployment } from './deployments.ts'

interface Prediction {
  deployment: number
  at: number
  latency: number | null
  score: number
  label: boolean | null
}

/** A positive case scores high, the more surely the easier the task; with age the world drifts away from the model. */
function predict(random: Random, deployment: Deployment, at: number): Prediction {
  const truth = random.chance(0.22)
  const age = (at - deployment.from) / (200 * minutesPerDay)
  const sure = Math.max(0.05, deployment.ease * 0.45 - age * 0.15)
  const middle = truth ? 0.5 + sure : 0.5 - sure
  const score = middle + (random.next() + random.next() - 1) * 0.4
  const slow = random.chance(0.02) ? random.int(200, 1500) : 0
  const wait = Math.floor((lastMinute - at) / minutesPerDay)
  return {
    deployment: deployment.id,
    at,
    latency: random.chance(0.006) ? null : 12 + Math.floor(60 * random.next() * random.next()) + slow,
    score: Math.min(1, Math.max(0, score)),
    label: wait < random.int(3, 30) || random.chance(0.05) ? null : truth,
  }
}

function predictionsOf(random: Random, deployment: Deployment): Prediction[] {
  const perDay = random.pick([3, 5, 9, 14])
  const made: Prediction[] = []
  const end = deployment.until ?? lastMinute
  for (let day = Math.floor(deployment.from / minutesPerDay); day * minutesPerDay < end; day++) {
    // Days on which the log was not written: gaps that somebody may want to find.
    if (random.chance(0.03)) continue
    const count = Math.round(perDay * (0.6 + 0.8 * random.next()))
    for (let n = 0; n < count; n++) {
      const at = day * minutesPerDay + shoppingMinute(random)
      if (at >= deployment.from && at < end) made.push(predict(random, deployment, at))
    }
  }
  return made
}

/** The predictions of all deployments by time; some deployments were never asked. */
export function predictionRows(random: Random, deployments: readonly Deployment[]): Field[][] {
  return deployments
    .flatMap((deployment) => (random.chance(0.05) ? [] : predictionsOf(random, deployment)))
    .sort((a, b) => a.at - b.at)
    .map(({ deployment, at, latency, score, label }, index) => [
      index + 1,
      deployment,
      isoMinute(at),
      latency,
      score.toFixed(2),
      label,
    ])
}
