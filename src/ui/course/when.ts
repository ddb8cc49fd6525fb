const DAY = 86_400_000

/** When something was, as words that complete "as you left it …": "today at 14:32", "yesterday", "on Friday", "on 3 March". */
export function leftWhen(at: number, now: number): string {
  const then = new Date(at)
  const today = new Date(now)
  const midnight = new Date(today.getFullYear(), today.getMonth(), today.getDate()).getTime()
  if (now - at < 5 * 60_000) return 'a moment ago'
  if (at >= midnight)
    return `today at ${then.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
  if (at >= midnight - DAY) return 'yesterday'
  if (at >= midnight - 6 * DAY) return `on ${then.toLocaleDateString('en-GB', { weekday: 'long' })}`
  const year = then.getFullYear() === today.getFullYear() ? {} : { year: 'numeric' as const }
  return `on ${then.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', ...year })}`
}
