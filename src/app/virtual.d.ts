declare module 'virtual:engine-files' {
  import type { EngineFiles } from '#engine/files.ts'
  const files: EngineFiles
  export default files
}

declare module 'virtual:course' {
  import type { DatasetMeta, Lesson, Part, Quiz } from '#core/course/types.ts'
  export const parts: Part[]
  export const datasets: DatasetMeta[]
  export const loaders: Record<string, () => Promise<{ default: Lesson }>>
  export const quizLoaders: Record<string, () => Promise<{ default: Quiz }>>
}
