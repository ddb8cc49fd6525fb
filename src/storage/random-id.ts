/** A new id of 16 random letters and digits; works on plain http too, where `randomUUID` is missing. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => (byte % 32).toString(32)).join('')
}
