import { quoteLiteral } from '../sql/identifiers.ts'
import type { ServerSetting } from './queries.ts'

/** The settings that hold all words, those with them in the name first. */
export function searchSettings(settings: readonly ServerSetting[], words: string): ServerSetting[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const inName = ({ name }: ServerSetting): boolean => wanted.every((word) => name.includes(word))
  const found = settings.filter((setting) => {
    const text = `${setting.name} ${setting.about} ${setting.category}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
  return [...found.filter(inName), ...found.filter((setting) => !inName(setting))]
}

/** The statement that gives a setting a value for the session. */
export const setStatement = (name: string, value: string): string =>
  `SET ${name} = ${/^-?\d+(\.\d+)?$/.test(value) ? value : quoteLiteral(value)};`

/** Whether a session may change a setting. */
export const isSettable = ({ context }: ServerSetting): boolean =>
  context === 'user' || context === 'superuser'
