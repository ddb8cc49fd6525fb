import type { StorageNote } from '#storage/kept.ts'

const lasts = 'progress lasts until the tab is closed. Save it to a file in Settings.'

/** What is said about where progress is kept. */
export const progressMessages = {
  device: 'Saved on this device',
  saving: 'Saving…',
  emptied:
    'The progress that this browser held is gone: its storage was cleared. If you have it in a file, load that in Settings.',
  quota: `This device’s storage is full: new ${lasts}`,
  memory: `This browser does not let Tupelo keep anything: ${lasts}`,
  framed:
    'This browser does not let a page inside of another one keep anything: progress lasts until the tab is closed. Open Tupelo in a tab of its own to have it kept, or save it to a file in Settings.',
  restoredTab: 'Recovered',
  notKept: 'It could not be saved on this device and lasts until the tab is closed.',
}

/** The line for a storage note. */
export function storageLine({ where, reason, emptied, framed }: StorageNote): string {
  if (where === 'memory') {
    if (reason === 'quota') return progressMessages.quota
    return framed ? progressMessages.framed : progressMessages.memory
  }
  return emptied ? progressMessages.emptied : progressMessages.device
}
