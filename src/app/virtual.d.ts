declare module 'virtual:engine-files' {
  import type { EngineFiles } from '#engine/files.ts'
  const files: EngineFiles
  export default files
}

declare module 'virtual:course' {
  import type {
    CourseIndex,
    Dataset,
    DatasetMeta,
    Lesson,
    Part,
    Quiz,
    Sheet,
    SheetMeta,
  } from '#core/course/types.ts'
  export const parts: Part[]
  export const datasets: DatasetMeta[]
  export const datasetLoaders: Record<string, () => Promise<{ default: Dataset }>>
  export const loaders: Record<string, () => Promise<{ default: Lesson }>>
  export const sheets: SheetMeta[]
  export const sheetLoaders: Record<string, () => Promise<{ default: Sheet }>>
  export const loadIndex: () => Promise<{ default: CourseIndex }>
  export const quizLoaders: Record<string, () => Promise<{ default: Quiz }>>
}
