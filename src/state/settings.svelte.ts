/** Where settings lie, in the manner of localStorage; may throw, which counts as nothing kept. */
export interface SettingsStore {
  get(key: string): string | null
  set(key: string, value: string): void
}

export type Theme = 'light' | 'dark' | 'system'
export type Motion = 'system' | 'reduce'
/** What a script does after a statement that failed: psql goes on; `all or nothing` takes back what went before. */
export type AfterError = 'stop' | 'go on' | 'all or nothing'

const AFTER_ERROR: readonly AfterError[] = ['stop', 'go on', 'all or nothing']
const THEMES: readonly Theme[] = ['light', 'dark', 'system']
const FONT = { least: 11, most: 22, usual: 14 }
const KEY = 'tupelo.'

/** The person's choices for this device, written through to the store at once. */
export class Settings {
  #store: SettingsStore
  #theme = $state<Theme>('system')
  #fontSize = $state(FONT.usual)
  #motion = $state<Motion>('system')
  #afterError = $state<AfterError>('stop')
  #systemDark = $state(false)
  #panes = $state.raw<Record<string, number>>({})
  #folds = $state.raw<Record<string, boolean>>({})

  /** `systemDark` is what the device prefers now; the owner keeps it right with `systemChanged`. */
  constructor(store: SettingsStore, systemDark: boolean) {
    this.#store = store
    this.#systemDark = systemDark
    this.#theme = THEMES.find((theme) => theme === this.#read('theme')) ?? 'system'
    this.#fontSize = clampFont(Number(this.#read('editor-font-size') ?? FONT.usual))
    this.#motion = this.#read('motion') === 'reduce' ? 'reduce' : 'system'
    this.#afterError = AFTER_ERROR.find((then) => then === this.#read('after-error')) ?? 'stop'
    this.#panes = parse(this.#read('panes'), (size) => typeof size === 'number' && size > 0 && size < 100)
    this.#folds = parse(this.#read('folds'), (open) => typeof open === 'boolean')
  }

  get theme(): Theme {
    return this.#theme
  }

  set theme(theme: Theme) {
    this.#theme = theme
    this.#write('theme', theme)
  }

  /** What is shown: `system` resolved. */
  get resolvedTheme(): 'light' | 'dark' {
    if (this.#theme !== 'system') return this.#theme
    return this.#systemDark ? 'dark' : 'light'
  }

  /** CSS pixels, 11 to 22. */
  get editorFontSize(): number {
    return this.#fontSize
  }

  set editorFontSize(size: number) {
    this.#fontSize = clampFont(size)
    this.#write('editor-font-size', String(this.#fontSize))
  }

  get reducedMotion(): Motion {
    return this.#motion
  }

  set reducedMotion(motion: Motion) {
    this.#motion = motion
    this.#write('motion', motion)
  }

  get afterError(): AfterError {
    return this.#afterError
  }

  set afterError(then: AfterError) {
    this.#afterError = then
    this.#write('after-error', then)
  }

  /** The size of a split in per cent of its first pane, `usual` when nobody moved it. */
  paneSize(id: string, usual: number): number {
    return this.#panes[id] ?? usual
  }

  /** Remembers a split's size in per cent. */
  setPaneSize(id: string, size: number): void {
    this.#panes = { ...this.#panes, [id]: size }
    this.#write('panes', JSON.stringify(this.#panes))
  }

  /** Whether a side panel is open, `usual` when nobody touched it. */
  isOpen(id: string, usual: boolean): boolean {
    return this.#folds[id] ?? usual
  }

  /** Remembers whether a side panel is open. */
  setOpen(id: string, open: boolean): void {
    this.#folds = { ...this.#folds, [id]: open }
    this.#write('folds', JSON.stringify(this.#folds))
  }

  /** The device's own preference changed. */
  systemChanged(dark: boolean): void {
    this.#systemDark = dark
  }

  #read(key: string): string | null {
    try {
      return this.#store.get(KEY + key)
    } catch {
      return null
    }
  }

  #write(key: string, value: string): void {
    try {
      this.#store.set(KEY + key, value)
    } catch {
      // Storage is blocked or full: the choice holds until the tab is closed.
    }
  }
}

function clampFont(size: number): number {
  if (!Number.isFinite(size)) return FONT.usual
  return Math.min(FONT.most, Math.max(FONT.least, Math.round(size)))
}

function parse<T>(text: string | null, fits: (value: unknown) => boolean): Record<string, T> {
  if (text === null) return {}
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(Object.entries(value).filter(([, entry]) => fits(entry)))
  } catch {
    return {}
  }
}
