import axe from 'axe-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import WorkspaceButton from '#ui/workspace/WorkspaceButton.svelte'
import { desk } from './desk-stage.ts'

let at: Awaited<ReturnType<typeof desk>>
let saved: string[] = []
const wait = { timeout: 10_000 }
const opener = page.getByRole('button', { name: /^Workspace:/ })
const dialog = page.getByRole('dialog', { name: 'Workspaces' })
const names = () => [...document.querySelectorAll('li b')].map((name) => name.textContent)

beforeAll(async () => {
  at = await desk()
})

beforeEach(async () => {
  saved = []
  await render(WorkspaceButton, {
    workspaces: at.workspaces,
    onsave: (_: Blob, name: string) => saved.push(name),
  })
  await opener.click()
  await expect.element(dialog).toBeVisible()
})

async function choose(workspace: string, command: string): Promise<void> {
  await dialog.getByRole('button', { name: `Actions for ${workspace}` }).click()
  await page.getByRole('menuitem', { name: command }).click()
}

test('a workspace is made by keyboard, named, and has tables of its own', async () => {
  await at.run('create table first_ones (n int)')
  ;(dialog.getByRole('button', { name: 'New workspace…' }).element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  const naming = page.getByRole('dialog', { name: 'New workspace' })
  const field = naming.getByRole('textbox', { name: 'Name' })
  await expect.element(field).toHaveFocus()
  await userEvent.keyboard('Birds{Enter}')
  await expect.poll(() => at.workspaces.name, wait).toBe('Birds')
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(opener).toHaveTextContent('Birds')
  await expect.poll(() => at.tools.idle, wait).toBe(true)
  expect(await at.values("select relname from pg_class where relname = 'first_ones'")).toEqual([])
})

test('one is renamed, saved as a file, copied and deleted; the focus comes back each time', async () => {
  expect(names()).toContain('Birds')
  await choose('Birds', 'Rename…')
  const field = page.getByRole('dialog', { name: 'Rename' }).getByRole('textbox', { name: 'Name' })
  await expect.element(field).toHaveValue('Birds')
  await userEvent.keyboard('Waders{Enter}')
  await expect.poll(names).toContain('Waders')
  await choose('Waders', 'Download as a file')
  await expect.poll(() => saved, wait).toEqual(['Waders.tupelo'])
  await expect.element(dialog.getByText('Waders.tupelo was saved among your downloads.')).toBeVisible()
  await choose('Waders', 'Make a copy')
  await expect.poll(names, wait).toContain('Copy of Waders')
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])

  await choose('Copy of Waders', 'Delete…')
  const sure = page.getByRole('dialog', { name: 'Delete “Copy of Waders”?' })
  await expect.element(sure.getByRole('button', { name: 'Cancel' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(sure).not.toBeInTheDocument()
  const actions = dialog.getByRole('button', { name: 'Actions for Copy of Waders' })
  await expect.element(actions).toHaveFocus()
  await choose('Copy of Waders', 'Delete…')
  await sure.getByRole('button', { name: 'Delete' }).click()
  await expect.poll(names, wait).not.toContain('Copy of Waders')
})
