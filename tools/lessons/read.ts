import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Files } from '#core/course/files.ts'

const endings = ['.md', '.sql', '.yaml', '.txt']

/** Reads the course's source files; paths are from the project's root, with `/`. */
export async function readLessons(root = '.'): Promise<Files> {
  const entries = await readdir(join(root, 'lessons'), { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  const named = files.map((file, i): [string, string] => {
    const path = file.slice(join(root, 'lessons').length).replaceAll('\\', '/')
    return [`lessons${path}`, (texts[i] ?? '').replaceAll('\r\n', '\n')]
  })
  return Object.fromEntries(named)
}

/** The curriculum's topics by id. */
export async function readTopics(): Promise<Record<string, string>> {
  return JSON.parse(await readFile('lessons/topics.json', 'utf8')) as Record<string, string>
}
