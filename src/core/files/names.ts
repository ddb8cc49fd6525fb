// Letters that fall apart into an ASCII letter and a mark lose the mark; these don't fall apart.
const letters: Record<string, string> = { ß: 'ss', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', œ: 'oe', þ: 'th' }
const longest = 63

function plain(text: string): string {
  const lower = text.toLowerCase().replace(/[ßæøłđœþ]/g, (one) => letters[one] ?? one)
  return lower.normalize('NFD').replace(/\p{M}/gu, '')
}

/** A name in snake_case that needs no quotes as far as letters go, from whatever a header says; '' when nothing is left. */
export function snakeName(text: string): string {
  const words = plain(text.trim().replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1_$2')).normalize('NFC')
  const name = words.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/g, '')
  return (/^\p{N}/u.test(name) ? `_${name}` : name).slice(0, longest)
}

/** Names for columns from the header's cells: snake_case, one for each, none twice. */
export function columnNames(header: readonly string[]): string[] {
  const taken = new Set<string>()
  return header.map((text, index) => {
    const base = snakeName(text) || `column_${index + 1}`
    let name = base
    for (let number = 2; taken.has(name); number++) name = `${base.slice(0, longest - 4)}_${number}`
    taken.add(name)
    return name
  })
}

/** A name for the table from the file's name. */
export function tableName(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/(\.(csv|tsv|tab|txt|json|ndjson|jsonl|gz))+$/i, '')
  return snakeName(base) || 'imported'
}
