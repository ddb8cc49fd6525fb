import type { Plugin } from 'vite'
import { engineFiles } from './engine/plugin.ts'
import { openExamDatabase } from './engine/open.ts'
import { lessons } from './lessons/plugin.ts'
import { offline } from './offline/plugin.ts'

/** Our part of the build: the compiled course, the engine's packed files, the service worker. */
export const plugins = (): Plugin[] => [lessons({ open: openExamDatabase }), engineFiles(), offline()]
