import type { QuestionSpec } from '../check/types.ts'
import { renderInline } from './markdown.ts'
import {
  choiceSchema,
  erdSchema,
  matchingSchema,
  normalFormSchema,
  numericSchema,
  orderingSchema,
  predictSchema,
} from './schema.ts'
import { SourceError } from './source-error.ts'
import { parseYaml } from './yaml.ts'

type Kind = Exclude<QuestionSpec['kind'], 'grid' | 'outcomes'>
type Spec<K extends QuestionSpec['kind']> = Extract<QuestionSpec, { kind: K }>

/** A question as its file tells it; what a database must tell is still open. */
export type QuestionSource =
  | Spec<'choice' | 'ordering' | 'matching' | 'normal-form' | 'erd'>
  | { kind: 'predict'; ordered: boolean; why: string }
  | (Omit<Spec<'numeric'>, 'expected'> & { expected?: number })

function parseChoice(file: string, text: string): QuestionSource {
  const { many, options } = parseYaml(file, text, choiceSchema)
  const right = options.filter((option) => option.correct).length
  if (right === 0 || (!many && right > 1)) {
    throw new SourceError(file, 1, many ? 'no option is correct' : 'exactly one option must be correct')
  }
  const html = (option: string) => renderInline(file, option, 1)
  return {
    kind: 'choice',
    many,
    options: options.map(({ text: words, ...rest }) => ({ ...rest, html: html(words) })),
  }
}

function placeIn(names: readonly string[], file: string): (name: string) => number {
  return (name) => {
    const place = names.indexOf(name)
    if (place < 0) throw new SourceError(file, 1, `there is no ${name} among ${names.join(', ')}`)
    return place
  }
}

function parseNormalForm(file: string, text: string): QuestionSource {
  const { attributes, dependencies, solution, ...rest } = parseYaml(file, text, normalFormSchema)
  const place = placeIn(attributes, file)
  return {
    kind: 'normal-form',
    ...rest,
    attributes,
    dependencies: dependencies.map(({ from, to }) => ({ from: from.map(place), to: to.map(place) })),
    solution: solution.map((relation) => relation.map(place)),
  }
}

function parseErd(file: string, text: string): QuestionSource {
  const { entities, relationships, why } = parseYaml(file, text, erdSchema)
  const place = placeIn(entities, file)
  return {
    kind: 'erd',
    entities,
    why,
    relationships: relationships.map(({ from, to, 'to each': toEach, 'from each': fromEach }) => ({
      from: place(from),
      to: place(to),
      toEach,
      fromEach,
    })),
  }
}

/** Reads `check.yaml` of a question. Throws SourceError. */
export function parseQuestion(file: string, text: string, kind: Kind): QuestionSource {
  switch (kind) {
    case 'choice':
      return parseChoice(file, text)
    case 'ordering':
      return { kind, ...parseYaml(file, text, orderingSchema) }
    case 'predict':
      return { kind, ...parseYaml(file, text, predictSchema) }
    case 'matching': {
      const { pairs, others, why } = parseYaml(file, text, matchingSchema)
      const right = [...pairs.map((pair) => pair.right), ...others]
      return { kind, left: pairs.map((pair) => pair.left), right, why }
    }
    case 'numeric': {
      const { is, within: tolerance, unit, why } = parseYaml(file, text, numericSchema)
      return { kind, tolerance, unit, why, ...(is === undefined ? {} : { expected: is }) }
    }
    case 'normal-form':
      return parseNormalForm(file, text)
    case 'erd':
      return parseErd(file, text)
  }
}
