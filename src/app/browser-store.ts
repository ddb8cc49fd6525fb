import type { BootMemory } from '#state/engine-status.svelte.ts'
import type { WorkspaceMemory } from '#state/workspaces.svelte.ts'
import type { SettingsStore } from '#state/settings.svelte.ts'

/** localStorage as the settings see it; reading `localStorage` may itself throw where storage is blocked. */
export const localSettings: SettingsStore = {
  get: (key) => localStorage.getItem(key),
  set: (key, value) => {
    localStorage.setItem(key, value)
  },
}

const key = 'tupelo.boot-ms'

/** How long the last boot on this device took. */
export const bootMemory: BootMemory = {
  get lastMs() {
    try {
      const ms = Number(localStorage.getItem(key))
      return ms > 0 ? ms : undefined
    } catch {
      return undefined
    }
  },
  set lastMs(ms) {
    try {
      localStorage.setItem(key, String(Math.round(ms ?? 0)))
    } catch {
      // Storage is blocked: the next boot's bar runs by the usual time.
    }
  },
}

const workspaceKey = 'tupelo.workspace'

/** The workspace that this tab had open, else the last one of any tab. */
export const workspaceMemory: WorkspaceMemory = {
  get last() {
    try {
      return sessionStorage.getItem(workspaceKey) ?? localStorage.getItem(workspaceKey) ?? ''
    } catch {
      return ''
    }
  },
  set last(id) {
    try {
      sessionStorage.setItem(workspaceKey, id)
      localStorage.setItem(workspaceKey, id)
    } catch {
      // Storage is blocked: the next visit begins with the first workspace.
    }
  },
}
