export type OfflinePhase = 'unavailable' | 'preparing' | 'ready'

/** Whether the course works without the network, and whether a newer version waits. */
export class Offline {
  #phase = $state<OfflinePhase>('unavailable')
  #takeUpdate = $state.raw<() => void>()

  get phase(): OfflinePhase {
    return this.#phase
  }

  set phase(phase: OfflinePhase) {
    this.#phase = phase
  }

  get updateWaits(): boolean {
    return this.#takeUpdate !== undefined
  }

  /** A newer version is on this device; `take` changes to it. */
  announce(take: () => void): void {
    this.#takeUpdate = take
  }

  /** Changes to the newer version; the page loads again. */
  update(): void {
    this.#takeUpdate?.()
  }
}
