/** Who writes a record, and when. */
export interface Writer {
  /** Epoch ms. */
  now: () => number
  /** Unique to this browser tab. */
  tab: string
  newId: () => string
}
