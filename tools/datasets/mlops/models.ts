import type { Field } from '../csv.ts'
import type { Random } from '../random.ts'
import { isoMinute, lastMinute } from '../shop/calendar.ts'
import type { Run } from './runs.ts'
import { teams } from './teams.ts'
import type { Experiment } from './teams.ts'

/** A version of a model. */
export interface Version {
  id: number
  model: number
  registeredAt: number
  current: boolean
  ease: number
  row: Field[]
}

const tasks: Record<string, string> = { Ranking: 'ranking', Forecasting: 'regression' }

/** One model for each topic, and its versions, each from a finished run of the topic's experiments. */
export function makeModels(
  random: Random,
  experiments: readonly Experiment[],
  runs: readonly Run[],
): { models: Field[][]; versions: Version[] } {
  const models: Field[][] = []
  const versions: Version[] = []
  for (const [team, { name, topics }] of teams.entries())
    for (const topic of topics) {
      const model = models.length + 1
      models.push([model, topic.replaceAll(' ', '-'), team + 1, tasks[name] ?? 'classification'])
      const own = experiments.filter((experiment) => experiment.name.startsWith(`${topic},`))
      const done = runs.filter(({ experiment, status }) => own.includes(experiment) && status === 'finished')
      // Some models are only a plan.
      const count = model % 9 === 4 ? 0 : Math.min(done.length, random.int(1, 7))
      const chosen = random.shuffle(done).slice(0, count)
      versions.push(...versionsOf(random, model, chosen))
    }
  versions.sort((a, b) => a.registeredAt - b.registeredAt)
  versions.forEach((version, index) => {
    version.id = index + 1
    version.row[0] = index + 1
  })
  return { models, versions }
}

function versionsOf(random: Random, model: number, runs: Run[]): Version[] {
  const ordered = runs
    .map((run) => ({ run, at: (run.finishedAt ?? lastMinute) + random.int(5, 3000) }))
    .filter(({ at }) => at < lastMinute)
    .sort((a, b) => a.at - b.at)
  // The last but one is in use, as the newest is still being tried, unless there is only one.
  const inUse = random.chance(0.2) ? -1 : Math.max(0, ordered.length - (random.chance(0.5) ? 1 : 2))
  return ordered.map(({ run, at }, index) => {
    const late = random.pick(['staging', 'development', 'development'])
    const stage = index === inUse ? 'production' : index < inUse ? 'archived' : late
    const made = random.chance(0.06) ? null : run.id
    return {
      id: 0,
      model,
      registeredAt: at,
      current: index <= inUse,
      ease: run.experiment.ease,
      row: [0, model, index + 1, made, stage, isoMinute(at)],
    }
  })
}
