import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { advise } from '#core/errors/coach.ts'
import type { EditorFault } from '#state/workbench-types.ts'
import SqlEditor from '#ui/editor/SqlEditor.svelte'
import '#ui/styles/tokens.css'
import '#ui/styles/base.css'

/** What the tip under the pointer tells of a fault at the text's beginning. */
async function told(text: string, fault: Pick<EditorFault, 'message' | 'failed'>) {
  const faults = [{ from: 0, to: 4, ...fault }]
  const nothing = () => undefined
  const { container } = await render(SqlEditor, {
    text,
    faults,
    fontSize: 13,
    ontext: nothing,
    onrun: nothing,
  })
  await userEvent.hover(page.elementLocator(container.querySelector('.cm-fault') ?? container))
  return expect.element(page.getByRole('tooltip'))
}

test('a complaint that is not of PostgreSQL tells only its message', async () => {
  const tip = await told('\\foo', { message: 'no such command' })
  await tip.toHaveTextContent(/^no such command$/)
})

test('where nothing was seen in the statement, the tip tells what the code means', async () => {
  const error = { severity: 'ERROR', message: 'could not serialize access', code: '40001' }
  const { findings, title, means } = advise(error, 'TABLE t')
  expect(findings).toEqual([])
  const tip = await told('TABLE t', { message: error.message, failed: { error, sql: 'TABLE t' } })
  await tip.toHaveTextContent(`${error.message}${title}. ${means}SQLSTATE 40001`)
})
