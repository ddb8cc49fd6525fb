import { ScriptRun } from '#core/psql/run.ts'
import type { ScriptFile, ScriptOptions, ScriptSummary } from '#core/psql/types-run.ts'
import type { Engine } from '#engine/engine.ts'

/** Loads scripts as the playground's Import does; files that are no scripts lie ready for them. */
export function loadScripts(
  engine: Engine,
  files: ScriptFile[],
  options: Partial<ScriptOptions> = {},
): Promise<ScriptSummary> {
  const host = {
    run: ({ sql, copyData }: { sql: string; copyData?: string }) =>
      engine.run(sql, copyData === undefined ? {} : { copyData }),
    file: (name: string) => Promise.resolve(files.find((file) => name.endsWith(file.name))),
    say: () => undefined,
    ended: () => undefined,
  }
  const scripts = files.filter(({ name }) => name.endsWith('.sql') || name.endsWith('.gz'))
  return new ScriptRun(host, { afterError: 'go on', tidy: true, ...options }).run(scripts)
}
