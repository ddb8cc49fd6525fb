import type { AppParts } from '../parts.ts'
import type { Route } from '../routes.ts'
import { datasetPage, datasetsPage } from './dataset.ts'
import { glossaryPage } from './glossary.ts'
import { homePage } from './home.ts'
import { labPage } from './lab.ts'
import { lessonPage } from './lesson.ts'
import { missingPage } from './missing.ts'
import type { Page, RouteOf } from './page.ts'
import { playgroundPages } from './playground.ts'
import { quizPage } from './quiz.ts'
import { reviewPage } from './review.svelte.ts'
import { sheetPage } from './sheet.ts'
import { topicsPage } from './topics.ts'

/** The page for each route. */
export type Pages = { readonly [Name in Route['name']]: Page<RouteOf<Name>> }

/** All pages of the app, with what they keep between visits. */
export const pagesOf = (parts: AppParts): Pages => ({
  home: homePage(parts),
  lesson: lessonPage(parts),
  quiz: quizPage(parts),
  ...playgroundPages(parts),
  review: reviewPage(parts),
  topics: topicsPage(parts),
  glossary: glossaryPage(parts),
  sheet: sheetPage(parts),
  dataset: datasetPage(parts),
  datasets: datasetsPage(parts),
  lab: labPage(parts),
  missing: missingPage,
})
