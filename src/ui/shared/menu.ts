import type { IconName } from './icons.ts'

/** One command of a menu; `kbd` is shown, e.g. `Shift+Mod+F`, and is not bound here. */
export interface MenuItem {
  label: string
  icon?: IconName
  kbd?: string
  disabled?: boolean
  onselect: () => void
}
