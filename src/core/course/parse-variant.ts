import type { Variant } from '../check/types.ts'
import { filesIn, required, type Files } from './files.ts'
import { headComments } from './head-comments.ts'
import { SourceError } from './source-error.ts'

function parseVariant(file: string, name: string, sql: string): Variant {
  const head = headComments(sql)
  const fails = head.find(({ key }) => key === 'fails for')?.value
  if (!fails) throw new SourceError(file, 1, 'needs a first line "-- fails for: …"')
  const review = head.find(({ key }) => key === 'review')
  if (review && review.value !== 'no') throw new SourceError(file, review.line, 'knows "-- review: no" only')
  return { name, fails, sql, ...(review ? { unseen: true } : {}) }
}

/** The hidden datasets that stand in a folder. Throws SourceError. */
function parseVariants(files: Files, folder: string): Variant[] {
  return filesIn(files, folder, '.sql').map(({ path, name }) =>
    parseVariant(path, name, required(files, path)),
  )
}

/** The hidden datasets that a dataset has for all who name them. Throws SourceError. */
export function datasetVariants(files: Files, dataset: string): Variant[] {
  return parseVariants(files, `lessons/_datasets/${dataset}/variants`)
}

/** The hidden datasets of an exercise: its own, then those of its dataset that `task.md` names. Throws SourceError. */
export function variantsOf(
  files: Files,
  folder: string,
  dataset: string,
  names: readonly string[],
): Variant[] {
  const own = parseVariants(files, `${folder}/variants`)
  const shared = datasetVariants(files, dataset)
  const named = names.map((name) => {
    const fault = (reason: string) => new SourceError(`${folder}/task.md`, 1, reason)
    const variant = shared.find((one) => one.name === name)
    if (!variant) throw fault(`the dataset ${dataset} has no variants/${name}.sql`)
    if (own.some((one) => one.name === name)) throw fault(`has a variants/${name}.sql of its own`)
    return variant
  })
  return [...own, ...named]
}
