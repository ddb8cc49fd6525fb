import { toCsv } from './csv.ts'
import type { TableData } from './csv.ts'
import { makeDeployments } from './mlops/deployments.ts'
import { metricRows } from './mlops/metrics.ts'
import { makeModels } from './mlops/models.ts'
import { predictionRows } from './mlops/predictions.ts'
import { makeRuns, paramRows, runRow } from './mlops/runs.ts'
import { experimentRow, makeExperiments, makeMembers, teamRows } from './mlops/teams.ts'
import { Random } from './random.ts'

/** Experiments and models: about 170,000 rows, the same for ever, in an order in which the foreign keys can be checked. */
export function generateMlops(): TableData[] {
  const members = makeMembers(new Random(81))
  const experiments = makeExperiments(new Random(82), members)
  const runs = makeRuns(new Random(83), experiments, members)
  const { models, versions } = makeModels(new Random(85), experiments, runs)
  const deployments = makeDeployments(new Random(86), versions)
  return [
    toCsv('teams', teamRows()),
    toCsv(
      'members',
      members.map(({ row }) => row),
    ),
    toCsv('experiments', experiments.map(experimentRow)),
    toCsv('runs', runs.map(runRow)),
    toCsv('params', paramRows(new Random(84), runs)),
    toCsv('metrics', metricRows(new Random(87), runs)),
    toCsv('models', models),
    toCsv(
      'model_versions',
      versions.map(({ row }) => row),
    ),
    toCsv(
      'deployments',
      deployments.map(({ row }) => row),
    ),
    toCsv('predictions', predictionRows(new Random(88), deployments)),
  ]
}
