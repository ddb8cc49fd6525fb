import type { Random } from '../random.ts'
import { asides, closings, models, openings, tables } from './phrases.ts'
import type { Kind } from './phrases.ts'
import type { Topic } from './topics.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']
const two = (number: number): string => String(number).padStart(2, '0')

/** What the slots of one article stand for; some are drawn again each time. */
export interface Subject {
  model: string
  version: string
  run: string
  ticket: string
}

/** A model with one of its versions, a run and a ticket. Versions may have two figures, so that text sorts them wrongly. */
export function drawSubject(random: Random): Subject {
  return {
    model: random.pick(models),
    version: `v${random.int(1, 3)}.${random.int(0, 12)}.${random.int(0, 4)}`,
    run: `run-${random.int(2024, 2025)}-${String(random.int(1, 480)).padStart(4, '0')}`,
    ticket: `ML-${random.int(12, 940)}`,
  }
}

/** The text with every {slot} filled. Throws for a slot that nobody knows. */
function fill(text: string, random: Random, subject: Subject): string {
  const values: Record<string, () => string> = {
    model: () => subject.model,
    version: () => subject.version,
    run: () => subject.run,
    ticket: () => subject.ticket,
    table: () => random.pick(tables),
    weekday: () => random.pick(weekdays),
    clock: () => `${two(random.int(0, 23))}:${two(random.int(0, 59))}`,
    days: () => String(random.pick([2, 3, 7, 14, 30, 90, 180])),
    hours: () => String(random.int(2, 11)),
    ms: () => String(random.int(4, 95)),
    slow: () => String(10 * random.int(15, 90)),
    percent: () => (random.int(11, 980) / 10).toFixed(1),
    n: () => String(random.int(3, 60)),
  }
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = values[slot]
    if (!value) throw new Error(`no slot ${slot}`)
    return value()
  })
}

const wordsOf = (text: string): number => text.split(' ').length

/** A text of 60 to 120 words, in two or three paragraphs. */
export function writeBody(random: Random, topic: Topic, kind: Kind, subject: Subject): string {
  const aim = random.int(66, 100)
  const rest = random.shuffle([
    ...random.shuffle(topic.sentences).slice(0, 9),
    ...random.shuffle(asides).slice(0, 3),
  ])
  const sentences = [fill(random.pick(openings[kind]), random, subject)]
  for (const sentence of rest) {
    if (wordsOf(sentences.join(' ')) >= aim - 6) break
    sentences.push(fill(sentence, random, subject))
  }
  sentences.push(fill(random.pick(closings), random, subject))
  const middle = random.int(2, sentences.length - 2)
  return `${sentences.slice(0, middle).join(' ')}\n\n${sentences.slice(middle).join(' ')}`
}

/** A title of the topic. */
export const writeTitle = (random: Random, topic: Topic, subject: Subject): string =>
  fill(random.pick(topic.titles), random, subject)
