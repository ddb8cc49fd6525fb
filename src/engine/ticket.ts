/**
 * A question that a busy worker can ask its page. The page can't send it anything, but the worker can read an address
 * synchronously; it can be read as long as the page has not torn the ticket.
 */
export class Ticket {
  readonly url = URL.createObjectURL(new Blob(['wanted']))

  tear(): void {
    URL.revokeObjectURL(this.url)
  }
}

/** In the worker: whether the page has torn the ticket. Takes about half a millisecond. */
export function isTorn(url: string): boolean {
  if (typeof XMLHttpRequest === 'undefined') return false
  const request = new XMLHttpRequest()
  try {
    request.open('GET', url, false)
    request.send()
    return false
  } catch {
    return true
  }
}
