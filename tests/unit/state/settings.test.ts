import { expect, test } from 'vitest'
import { Settings, type SettingsStore } from '#state/settings.svelte.ts'

function store(start: Record<string, string> = {}): SettingsStore & { held: Map<string, string> } {
  const held = new Map(Object.entries(start))
  return { held, get: (key) => held.get(key) ?? null, set: (key, value) => void held.set(key, value) }
}

test('a choice is kept and read again', () => {
  const kept = store()
  const settings = new Settings(kept, false)
  settings.theme = 'dark'
  settings.editorFontSize = 18
  settings.reducedMotion = 'reduce'
  expect(settings.afterError).toBe('stop')
  settings.afterError = 'go on'
  settings.setPaneSize('bench', 41.5)
  const again = new Settings(kept, false)
  expect([again.theme, again.editorFontSize, again.reducedMotion]).toEqual(['dark', 18, 'reduce'])
  expect(again.paneSize('bench', 50)).toBe(41.5)
  expect(again.paneSize('other', 50)).toBe(50)
  expect(again.afterError).toBe('go on')
  expect(kept.held.get('tupelo.theme')).toBe('dark')
})

test('system follows the device, a choice does not', () => {
  const settings = new Settings(store(), true)
  expect(settings.resolvedTheme).toBe('dark')
  settings.systemChanged(false)
  expect(settings.resolvedTheme).toBe('light')
  settings.theme = 'dark'
  expect(settings.resolvedTheme).toBe('dark')
})

test('what does not fit is put right', () => {
  const bad = {
    'tupelo.theme': 'pink',
    'tupelo.editor-font-size': 'x',
    'tupelo.panes': '{"a":"b","c":500,"d":30}',
  }
  const settings = new Settings(store(bad), false)
  expect([settings.theme, settings.editorFontSize]).toEqual(['system', 14])
  expect(['a', 'c', 'd'].map((id) => settings.paneSize(id, 50))).toEqual([50, 50, 30])
  settings.editorFontSize = 99
  expect(settings.editorFontSize).toBe(22)
  settings.editorFontSize = 1
  expect(settings.editorFontSize).toBe(11)
})

test('blocked storage leaves a working session', () => {
  const blocked: SettingsStore = {
    get() {
      throw new Error('blocked')
    },
    set() {
      throw new Error('blocked')
    },
  }
  const settings = new Settings(blocked, false)
  settings.theme = 'dark'
  expect(settings.resolvedTheme).toBe('dark')
})
