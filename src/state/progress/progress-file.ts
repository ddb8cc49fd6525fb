import { untrack } from 'svelte'
import { readFile, writeFile } from '#core/progress/file.ts'
import { fileMessages } from '#core/progress/messages.ts'
import { progressMessages } from './messages.ts'
import type { Records } from './records.svelte.ts'

/** All records as one JSON file, with what can't be read. */
export async function writeRecords(records: Records, now: number): Promise<Blob> {
  const text = writeFile(records.all, await records.unreadable(), now)
  return new Blob([text], { type: 'application/json' })
}

/** Joins a file's records with these; resolves with what to tell the learner. */
export async function readRecords(
  records: Records,
  text: string,
  now: number,
): Promise<{ ok: boolean; message: string }> {
  const contents = readFile(text, now)
  if ('error' in contents) return { ok: false, message: contents.error }
  if (contents.records.length + contents.aside.length === 0) return { ok: false, message: fileMessages.empty }
  const before = passed(records)
  for (const record of contents.records) records.change(record)
  await records.keepAside(contents.aside)
  await records.flush()
  await records.pullAll()
  const exercises = contents.records.filter(({ kind }) => kind === 'exercise').length
  const sentences = [fileMessages.merged(exercises, passed(records) - before)]
  if (contents.aside.length > 0) sentences.push(fileMessages.aside(contents.aside.length))
  if (!records.onDevice) sentences.push(progressMessages.notKept)
  return { ok: true, message: sentences.join(' ') }
}

function passed(records: Records): number {
  const all = untrack(() => records.all)
  return all.filter((record) => record.kind === 'exercise' && record.firstPassedAt !== undefined).length
}
