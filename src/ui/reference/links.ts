/** The address of the glossary, or of a term in it by what `anchorOf` calls it. */
export function glossaryHref(anchor?: string): string {
  return anchor === undefined ? '#/glossary' : `#/glossary?at=${encodeURIComponent(anchor)}`
}

/** The address of a section's cheat sheet. */
export function sheetHref(section: number): string {
  return `#/sheet/${section}`
}
