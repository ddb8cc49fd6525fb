import { createRawSnippet } from 'svelte'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import Dialog from '#ui/shared/Dialog.svelte'
import Menu from '#ui/shared/Menu.svelte'
import SplitPane from '#ui/shared/SplitPane.svelte'
import Tabs from '#ui/shared/Tabs.svelte'
import Wide from '#ui/shared/Wide.svelte'
import '#ui/styles/tokens.css'
import '#ui/styles/base.css'

const snippet = (html: string) => createRawSnippet(() => ({ render: () => html }))

test('tabs: arrows, Home and End choose; Delete closes and F2 renames', async () => {
  const onselect = vi.fn()
  const onclose = vi.fn()
  const onrename = vi.fn()
  const tabs = ['a', 'b', 'c'].map((id) => ({ id, label: `Tab ${id}` }))
  await render(Tabs, { id: 't', label: 'Queries', tabs, selected: 'a', onselect, onclose, onrename })
  const first = page.getByRole('tab', { name: 'Tab a' })
  await expect.element(first).toHaveAttribute('aria-selected', 'true')
  await expect.element(page.getByRole('tab', { name: 'Tab b' })).toHaveAttribute('tabindex', '-1')
  first.element().focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(onselect).toHaveBeenLastCalledWith('b')
  await expect.element(page.getByRole('tab', { name: 'Tab b' })).toHaveFocus()
  await userEvent.keyboard('{End}')
  expect(onselect).toHaveBeenLastCalledWith('c')
  await userEvent.keyboard('{ArrowRight}')
  expect(onselect).toHaveBeenLastCalledWith('a')
  await userEvent.keyboard('{F2}{Delete}')
  expect(onrename).toHaveBeenCalledWith('a')
  expect(onclose).toHaveBeenCalledWith('a')
})

test('tabs: a click on the cross closes and does not choose', async () => {
  const onselect = vi.fn()
  const onclose = vi.fn()
  const tabs = [
    { id: 'a', label: 'Tab a' },
    { id: 'b', label: 'Tab b' },
  ]
  const { container } = await render(Tabs, {
    id: 't',
    label: 'Queries',
    tabs,
    selected: 'a',
    onselect,
    onclose,
  })
  const cross = container.querySelectorAll('[data-close]')[1]
  if (!cross) throw new Error('no cross')
  await userEvent.click(cross)
  expect(onclose).toHaveBeenCalledWith('b')
  expect(onselect).not.toHaveBeenCalled()
})

test('menu: opens with an arrow, moves, refuses what is off, returns the focus', async () => {
  const off = vi.fn()
  const format = vi.fn()
  const onopen = vi.fn()
  await render(Menu, {
    label: 'Editor actions',
    onopen,
    items: [
      { label: 'Execute selection', disabled: true, onselect: off },
      { label: 'Format SQL', onselect: format },
      { label: 'Toggle comment', onselect: vi.fn() },
    ],
    children: snippet('<span>…</span>'),
  })
  const button = page.getByRole('button', { name: 'Editor actions' })
  await expect.element(button).toHaveAttribute('aria-expanded', 'false')
  button.element().focus()
  await userEvent.keyboard('{ArrowDown}')
  expect(onopen).toHaveBeenCalledOnce()
  const first = page.getByRole('menuitem', { name: 'Execute selection' })
  await expect.element(first).toHaveFocus()
  await expect.element(button).toHaveAttribute('aria-expanded', 'true')
  await userEvent.keyboard('{Enter}')
  expect(off).not.toHaveBeenCalled()
  await userEvent.keyboard('{ArrowUp}')
  await expect.element(page.getByRole('menuitem', { name: 'Toggle comment' })).toHaveFocus()
  await userEvent.keyboard('f{Enter}')
  expect(format).toHaveBeenCalledOnce()
  await expect.element(button).toHaveFocus()
  await expect.element(button).toHaveAttribute('aria-expanded', 'false')
})

test('dialog: labelled, Escape closes it and the focus goes back', async () => {
  const onclose = vi.fn()
  const opener = document.createElement('button')
  document.body.append(opener)
  opener.focus()
  const props = { title: 'Settings', onclose, children: snippet('<input aria-label="Name">') }
  await render(Dialog, { ...props, open: true })
  await expect.element(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  expect(document.activeElement?.closest('dialog')).not.toBeNull()
  await userEvent.keyboard('{Escape}')
  await vi.waitFor(() => {
    expect(onclose).toHaveBeenCalledOnce()
  })
  expect(document.activeElement).toBe(opener)
  opener.remove()
})

test('split pane: the separator is named, moves by keys and tells its size', async () => {
  const onsize = vi.fn()
  const { container } = await render(SplitPane, {
    id: 'bench',
    label: 'Height of the editor',
    direction: 'vertical',
    size: 40,
    onsize,
    first: snippet('<p>first</p>'),
    second: snippet('<p>second</p>'),
  })
  container.style.cssText = 'display: flex; height: 400px'
  const separator = page.getByRole('separator', { name: 'Height of the editor' })
  await expect.element(separator).toHaveAttribute('aria-orientation', 'horizontal')
  await expect.element(separator).toHaveAttribute('aria-valuenow', '40')
  separator.element().focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(separator).toHaveAttribute('aria-valuenow', '44')
  expect(onsize).toHaveBeenLastCalledWith('bench', 44)
})

test('tabs: a chosen tab out of sight comes into view without moving the page', async () => {
  const spacer = document.createElement('div')
  spacer.style.height = '3000px'
  document.body.prepend(spacer)
  scrollTo(0, 0)
  const tabs = Array.from({ length: 30 }, (_, at) => ({ id: `t${at}`, label: `Long label ${at}` }))
  const props = { id: 't', label: 'Queries', tabs, onselect: vi.fn() }
  const { rerender, container } = await render(Tabs, { ...props, selected: 't0' })
  await rerender({ ...props, selected: 't29' })
  const row = container.querySelector('.tabs')
  const last = container.querySelector('#t-tab-t29')
  expect(row?.scrollLeft).toBeGreaterThan(100)
  expect(last?.getBoundingClientRect().right).toBeLessThanOrEqual(
    (row?.getBoundingClientRect().right ?? 0) + 1,
  )
  expect(scrollY).toBe(0)
  spacer.remove()
})

test('wide: takes the focus, named, while it is wider than its place, and no longer', async () => {
  const children = snippet('<p style="width: 600px">Rows</p>')
  const screen = await render(Wide, { label: 'Rows of A', children })
  const wide = screen.getByRole('group', { name: 'Rows of A' })
  screen.container.style.width = '300px'
  await expect.element(wide).toBeVisible()
  await userEvent.keyboard('{Tab}')
  await expect.element(wide).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(() => wide.element().scrollLeft).toBeGreaterThan(0)
  screen.container.style.width = '700px'
  await expect.element(wide).not.toBeInTheDocument()
  await expect.element(screen.getByText('Rows')).toBeVisible()
})
