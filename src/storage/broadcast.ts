/** Tells this site's other tabs which key of the store has changed. */
export interface Channel {
  /** Called with a key that another tab changed. */
  onkey: ((key: string) => void) | undefined
  /** Tells the other tabs; not heard by this one. */
  tell(key: string): void
  close(): void
}

/** Opens the channel `tupelo`. Where the browser has none, nobody is told and nobody is heard. */
export function openChannel(name = 'tupelo'): Channel {
  const wire = maybeWire(name)
  const channel: Channel = {
    onkey: undefined,
    tell: (key) => wire?.postMessage(key),
    close: () => wire?.close(),
  }
  wire?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') channel.onkey?.(data)
  })
  return channel
}

function maybeWire(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name)
  } catch {
    return undefined
  }
}
