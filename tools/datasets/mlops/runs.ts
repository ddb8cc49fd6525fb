import type { Field } from '../csv.ts'
import type { Random } from '../random.ts'
import { day, isoMinute, lastMinute, minutesPerDay, workingMinute } from '../shop/calendar.ts'
import type { Experiment, Member } from './teams.ts'

type Status = 'running' | 'finished' | 'failed' | 'killed'

/** A run; moments in minutes since 1970. `planned` epochs, of which `epochs` were reached; NaN from `diverges` on. */
export interface Run {
  id: number
  experiment: Experiment
  member: number | null
  status: Status
  startedAt: number
  finishedAt: number | null
  machine: string | null
  minutes: number
  seed: number
  planned: number
  epochs: number
  diverges: number | null
  learningRate: number
}

const machines = ['gpu-01', 'gpu-02', 'gpu-03', 'gpu-04', 'gpu-05', 'gpu-06', 'gpu-07', 'gpu-08']
const rates = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03]
const plans = [12, 20, 30, 40, 60, 60]
const weeksOfFault = [day('2025-03-10') * minutesPerDay, day('2025-06-20') * minutesPerDay] as const

/** One machine had a fault for a quarter of a year, and most that ran on it failed. */
function faulty(machine: string | null, at: number): boolean {
  return machine === 'gpu-05' && at >= weeksOfFault[0] && at < weeksOfFault[1]
}

function statusOf(random: Random, run: { machine: string | null; startedAt: number; end: number }): Status {
  if (random.chance(faulty(run.machine, run.startedAt) ? 0.75 : 0.06)) return 'failed'
  if (random.chance(0.05)) return 'killed'
  return run.end > lastMinute - 60 ? 'running' : 'finished'
}

function makeRun(random: Random, experiment: Experiment, member: number | null, startedAt: number): Run {
  const machine = random.chance(0.05) ? null : random.pick(machines)
  const planned = random.pick(plans)
  const minutesPerEpoch = random.pick([1, 2, 3, 5, 8])
  const learningRate = random.pick(rates)
  const diverges = random.chance(learningRate > 0.005 ? 0.12 : 0.01) ? random.int(3, 10) : null
  const end = startedAt + planned * minutesPerEpoch + random.int(1, 9)
  const status = diverges === null ? statusOf(random, { machine, startedAt, end }) : 'failed'
  const left = Math.floor((lastMinute - startedAt) / minutesPerEpoch)
  const early =
    diverges === null ? random.int(0, planned - 1) : Math.min(planned, diverges + random.int(1, 4))
  const epochs = Math.min(status === 'finished' || status === 'running' ? planned : early, left)
  const minutes = status === 'finished' ? end - startedAt : epochs * minutesPerEpoch + random.int(1, 9)
  const silent = status === 'running' || (status === 'failed' && random.chance(0.3))
  const finishedAt = silent ? null : Math.min(startedAt + minutes, lastMinute)
  const seed = random.pick([1, 2, 3, 7, 42, 42])
  return {
    ...{ id: 0, experiment, member, status, startedAt, finishedAt, machine, minutes },
    ...{ seed, planned, epochs, diverges, learningRate },
  }
}

/** All runs by time. Several of a sweep start in the same minute; an experiment's runs lie in some weeks. */
export function makeRuns(
  random: Random,
  experiments: readonly Experiment[],
  members: readonly Member[],
): Run[] {
  const runs = experiments.flatMap((experiment) => {
    const own = members.filter(({ team }) => team === experiment.team)
    const made: Run[] = []
    let at = experiment.createdAt
    while (made.length < experiment.size && at < lastMinute - 90) {
      const member = own.length === 0 || random.chance(0.2) ? null : random.pick(own).id
      const sweep = random.pick([1, 1, 1, 2, 3, 4])
      for (let n = 0; n < sweep; n++) made.push(makeRun(random, experiment, member, at))
      const days = Math.floor(at / minutesPerDay) + random.pick([0, 1, 1, 1, 2, 3, 5, 9])
      at = Math.max(at + random.int(20, 200), days * minutesPerDay + workingMinute(random))
    }
    return made
  })
  runs.push(...lastRuns(random, experiments))
  runs.sort((a, b) => a.startedAt - b.startedAt)
  return runs.map((run, index) => ({ ...run, id: index + 1 }))
}

/** What has been started in the last hours of the year and still runs. */
function lastRuns(random: Random, experiments: readonly Experiment[]): Run[] {
  return experiments
    .filter(({ size }) => size >= 40)
    .slice(-5)
    .map((experiment) => makeRun(random, experiment, null, lastMinute - random.int(15, 50)))
}

/** The run as a row of the table. */
export function runRow(run: Run): Field[] {
  const known = run.finishedAt !== null && run.machine !== null
  return [
    run.id,
    run.experiment.id,
    run.member,
    run.status,
    isoMinute(run.startedAt),
    run.finishedAt === null ? null : isoMinute(run.finishedAt),
    run.machine,
    known ? (run.minutes / 60).toFixed(2) : null,
    run.seed,
  ]
}

/** The parameters of all runs; dropout is not set in each. */
export function paramRows(random: Random, runs: readonly Run[]): Field[][] {
  return runs.flatMap((run) => {
    const rows: Field[][] = [
      [run.id, 'batch_size', random.pick(['16', '32', '64', '64', '128'])],
      [run.id, 'epochs', String(run.planned)],
      [run.id, 'learning_rate', String(run.learningRate)],
      [run.id, 'optimizer', random.pick(['adam', 'adam', 'adamw', 'sgd'])],
    ]
    if (random.chance(0.6)) rows.splice(1, 0, [run.id, 'dropout', random.pick(['0', '0.1', '0.2', '0.5'])])
    return rows
  })
}
