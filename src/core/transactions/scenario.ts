/** One statement of a scenario. */
export interface ScenarioStep {
  /** Which session runs it, as a letter. */
  session: string
  sql: string
}

/** A prepared play of statements in several sessions. */
export interface Scenario {
  name: string
  title: string
  /** What it asks, before it is played. */
  question: string
  /** In the order in which they show what is to be seen. */
  steps: ScenarioStep[]
  /** What to notice, after it. */
  notice: string
}

const stepStart = /^([A-F]): (.*)$/
/** What sessions are called. */
export const letters = ['A', 'B', 'C', 'D', 'E', 'F']

/**
 * Reads a scenario's file: a heading `# …`, the question, steps as `A: statement` with further lines indented, and after the
 * heading `## Notice` what to notice. Throws what is wrong, with the line.
 */
export function parseScenario(name: string, text: string): Scenario {
  const scenario: Scenario = { name, title: '', question: '', steps: [], notice: '' }
  let part: 'question' | 'notice' = 'question'
  for (const [index, line] of text.split('\n').entries()) {
    const fail = (why: string) => new Error(`${name}:${index + 1}: ${why}`)
    const step = stepStart.exec(line)
    const last = scenario.steps.at(-1)
    if (line.startsWith('# ')) scenario.title = line.slice(2).trim()
    else if (line.trim() === '## Notice') part = 'notice'
    else if (step && part === 'question') scenario.steps.push({ session: step[1] ?? '', sql: step[2] ?? '' })
    else if (/^\s+\S/.test(line) && last && part === 'question') last.sql += `\n${line.trimEnd()}`
    else if (line.trim() === '') continue
    else if (last && part === 'question')
      throw fail('after the first step there are steps only, up to the heading “## Notice”')
    else scenario[part] += `${scenario[part] ? ' ' : ''}${line.trim()}`
  }
  const missing = (['title', 'question', 'notice'] as const).find((key) => scenario[key] === '')
  if (missing) throw new Error(`${name}: there is no ${missing}`)
  if (scenario.steps.length === 0) throw new Error(`${name}: there are no steps`)
  return scenario
}

/** The letters of the sessions that a scenario needs, from A on without gaps. */
export function sessionsOf({ steps }: Scenario): string[] {
  const most = Math.max(...steps.map(({ session }) => letters.indexOf(session)))
  return letters.slice(0, most + 1)
}
