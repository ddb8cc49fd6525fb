import type { Field } from '../csv.ts'
import type { Random } from '../random.ts'
import type { Run } from './runs.ts'

/** About a bell: the sum of three even draws, from -1 to 1. */
function noise(random: Random): number {
  return (random.next() + random.next() + random.next()) / 1.5 - 1
}

/** How well a learning rate suits, 0 to 1: best at 0.001, worse by each power of ten away from it. */
function fit(learningRate: number): number {
  return 1 / (1 + Math.abs(Math.log10(learningRate / 0.001)))
}

/** The best accuracy and loss that a run can come to. */
function curve(random: Random, run: Run): (step: number) => { train: number; val: number; accuracy: number } {
  const skill = run.experiment.ease * (0.7 + 0.3 * fit(run.learningRate))
  const start = 0.9 + 1.6 * random.next()
  const floor = 0.05 + 0.6 * (1 - skill)
  const tau = 2 + 8 * random.next()
  const overfit = random.chance(0.35) ? 0.004 + 0.012 * random.next() : 0
  return (step) => {
    const left = Math.exp(-(step - 1) / tau)
    const train = floor + (start - floor) * left
    const val = floor * 1.15 + (start - floor) * left + Math.max(0, step - 1.5 * tau) * overfit
    const accuracy = 0.5 + (0.2 + 0.29 * skill) * (1 - left) - Math.max(0, step - 1.5 * tau) * overfit * 0.15
    return { train, val, accuracy }
  }
}

/** The metrics of all runs by run and step, as they arrived. Accuracies have three places, so that many are equal. */
export function metricRows(random: Random, runs: readonly Run[]): Field[][] {
  const rows: Field[][] = []
  for (const run of runs) {
    const at = curve(random, run)
    const lossy = random.chance(0.08)
    for (let step = 1; step <= run.epochs; step++) {
      // Steps that did not reach the tracker: the network of some runs was poor.
      if (lossy && step > 1 && random.chance(0.12)) continue
      const { train, val, accuracy } = at(step)
      const diverged = run.diverges !== null && step >= run.diverges
      const wobble = 0.03 + train * 0.03
      const loss = (value: number, by: number): string =>
        diverged ? 'NaN' : Math.max(0.01, value + noise(random) * by).toFixed(3)
      rows.push(
        [run.id, 'train_loss', step, loss(train, wobble)],
        [run.id, 'val_loss', step, loss(val, wobble * 1.6)],
        [run.id, 'val_accuracy', step, Math.min(0.999, accuracy + noise(random) * 0.015).toFixed(3)],
      )
    }
  }
  return rows
}
