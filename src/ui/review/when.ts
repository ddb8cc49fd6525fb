const DAY = 86_400_000

/** When something will be due, as words that complete "due …": "now", "today at 18:30", "tomorrow", "in 5 days", "in 3 months". */
export function dueWhen(due: number, now: number): string {
  if (due <= now) return 'now'
  const then = new Date(due)
  const today = new Date(now)
  const midnight = (days: number): number =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() + days).getTime()
  if (due < midnight(1))
    return `today at ${then.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
  if (due < midnight(2)) return 'tomorrow'
  const days = Math.round((due - now) / DAY)
  return days < 60 ? `in ${Math.max(2, days)} days` : `in ${Math.round(days / 30.4)} months`
}
