import { appTexts } from '../messages.ts'
import type { AppParts } from '../parts.ts'
import { drawing, type Page, type RouteOf } from './page.ts'

/** The databases that there are. */
export function datasetsPage({ content: { datasets } }: AppParts): Page<RouteOf<'datasets'>> {
  return {
    name: 'datasets',
    place: () => ({ title: appTexts.title(appTexts.datasets) }),
    async enter(_route, visit) {
      const { default: Datasets } = await import('#ui/views/Datasets.svelte')
      visit.show(drawing(Datasets, { datasets }))
    },
  }
}

/** The story and the tables of a database. */
export function datasetPage({ content }: AppParts): Page<RouteOf<'dataset'>> {
  return {
    name: 'dataset',
    place: ({ dataset }) => {
      const meta = content.datasets.find(({ name }) => name === dataset)
      return meta && { key: dataset, title: appTexts.title(meta.title) }
    },
    async enter({ dataset: name }, visit) {
      const files = [import('#ui/views/Dataset.svelte'), content.loadDataset(name)] as const
      const [{ default: Dataset }, dataset] = await Promise.all(files)
      visit.show(drawing(Dataset, { dataset }))
    },
  }
}
