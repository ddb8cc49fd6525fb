import type { Plugin } from 'vite'
import { openExamDatabase } from './engine/open.ts'
import { pgDump } from './engine/pg-dump.ts'
import { engineFiles } from './engine/plugin.ts'
import { slimSqlite } from './engine/sqlite.ts'
import { lessons } from './lessons/plugin.ts'
import { offline } from './offline/plugin.ts'

/** Our part of the build: the compiled course, the engine's packed files, the service worker. */
export const plugins = (): Plugin[] => [
  lessons({ open: openExamDatabase }),
  engineFiles(),
  pgDump(),
  offline(),
]

/** The same for workers, which are built by themselves. */
export const workerPlugins = (): Plugin[] => [pgDump(), slimSqlite()]
