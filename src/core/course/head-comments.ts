/** What the comments at the head of an SQL file say to the course, each with its line. */
export function headComments(sql: string): { key: string; value: string; line: number }[] {
  const head = /^(?:[ \t]*(?:--[^\n]*)?\n?)*/.exec(sql)?.[0] ?? ''
  return head.split('\n').flatMap((text, i) => {
    const parts = /^\s*--\s*(step|variant|says|fails for|review|good for):\s*(.*?)\s*$/.exec(text)
    return parts ? [{ key: parts[1] ?? '', value: parts[2] ?? '', line: i + 1 }] : []
  })
}
