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
  restoredTab: 'Recovered',
  notKept: 'It could not be saved on this device and lasts until the tab is closed.',
}

/** The line for a storage note. */
export function storageLine({ where, reason, emptied }: StorageNote): string {
  if (where === 'memory') return reason === 'quota' ? progressMessages.quota : progressMessages.memory
  return emptied ? progressMessages.emptied : progressMessages.device
}
