export type OfflinePhase = 'unavailable' | 'preparing' | 'ready'
/** A newer version: none, on this device, on its way after the click, or held up by other tabs. */
export type UpdatePhase = 'none' | 'waits' | 'loading' | 'held'

/** Whether the course works without the network, and whether a newer version waits. */
export class Offline {
  #phase = $state<OfflinePhase>('unavailable')
  #updatePhase = $state<UpdatePhase>('none')
  #takeUpdate: () => void = () => undefined

  get phase(): OfflinePhase {
    return this.#phase
  }

  set phase(phase: OfflinePhase) {
    this.#phase = phase
  }

  get updatePhase(): UpdatePhase {
    return this.#updatePhase
  }

  /** A newer version is on this device; `take` changes to it. */
  announce(take: () => void): void {
    this.#takeUpdate = take
    this.#updatePhase = 'waits'
  }

  /** Changes to the newer version; the page loads again. */
  update(): void {
    if (this.#updatePhase !== 'waits') return
    this.#updatePhase = 'loading'
    this.#takeUpdate()
  }

  /** The change takes long: the browser waits for other tabs of the old version. */
  holdUp(): void {
    if (this.#updatePhase === 'loading') this.#updatePhase = 'held'
  }
}
