import { toCsv } from './csv.ts'
import type { Field, TableData } from './csv.ts'
import { drawMeta } from './articles/meta.ts'
import { people } from './articles/phrases.ts'
import type { Kind } from './articles/phrases.ts'
import { topics } from './articles/topics.ts'
import type { Topic } from './articles/topics.ts'
import { drawSubject, writeBody, writeTitle } from './articles/write.ts'
import { Random, Weighted } from './random.ts'
import { day, isoMinute, minutesPerDay } from './shop/calendar.ts'

const kinds = new Weighted<Kind>(
  ['note', 'how-to', 'experiment', 'postmortem', 'decision'],
  (_, index) => [34, 22, 20, 14, 10][index] ?? 0,
)
const writers = new Weighted(
  people.slice(0, -1).map((_, index) => index + 1),
  (_, index) => 1 / (index + 2),
)
const operations = topics.filter(({ tags }) =>
  ['drift', 'latency', 'deployment', 'pipelines', 'incidents', 'postgresql'].includes(tags[0] ?? ''),
)
const extraTags = ['python', 'sql', 'idea', 'reading', 'Team']
const count = 300

/** Tags as PostgreSQL writes an array; null where the author gave none, and `{}` where they were taken away. */
function drawTags(random: Random, topic: Topic, kind: Kind): string | null {
  if (random.chance(0.05)) return null
  if (random.chance(0.04)) return '{}'
  const tags = [...random.shuffle(topic.tags).slice(0, random.int(1, topic.tags.length))]
  if (kind === 'postmortem' && !tags.includes('incidents')) tags.push('incidents')
  if (random.chance(0.3)) tags.push(random.pick(extraTags))
  if (random.chance(0.02)) tags.push(tags[0] ?? 'sql')
  return `{${tags.join(',')}}`
}

function emailOf(name: string): string {
  const plain = name.normalize('NFD').replace(/[\u0300-\u036f']/g, '')
  return `${plain.toLowerCase().replaceAll(' ', '.')}@notes.example`
}

function drawArticle(random: Random, id: number, publishedAt: number): Field[] {
  const kind = kinds.pick(random)
  const topic = random.pick(kind === 'postmortem' ? operations : topics)
  const subject = drawSubject(random)
  const meta = drawMeta(random, id, kind, subject)
  const draft = random.chance(0.05)
  return [
    id,
    writers.pick(random),
    writeTitle(random, topic, subject),
    writeBody(random, topic, kind, subject),
    draft ? null : isoMinute(publishedAt),
    drawTags(random, topic, kind),
    draft || random.chance(0.04) ? null : Math.floor(4 * Math.exp(random.next() * 6.5)),
    meta === null ? null : JSON.stringify(meta),
  ]
}

/** The knowledge base of a machine-learning team: 300 articles, the same for ever. A changed row changes what lessons rely on. */
export function generateArticles(): TableData[] {
  const random = new Random(77)
  const first = day('2024-01-08') * minutesPerDay
  const span = 710 * minutesPerDay
  const moments = Array.from({ length: count }, () => first + random.int(0, span)).sort((a, b) => a - b)
  return [
    toCsv(
      'authors',
      people.map(([name, team], index) => [index + 1, name, emailOf(name), team]),
    ),
    toCsv(
      'articles',
      moments.map((moment, index) => drawArticle(random, index + 1, moment)),
    ),
  ]
}
