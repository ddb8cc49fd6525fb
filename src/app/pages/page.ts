import type { Component } from 'svelte'
import type { Route } from '../routes.ts'
import type { Visit } from './visit.ts'

/** The route of one name. */
export type RouteOf<Name extends Route['name']> = Extract<Route, { name: Name }>

/** The pages that there are. */
type PageName =
  | 'course'
  | 'lesson'
  | 'quiz'
  | 'playground'
  | 'review'
  | 'topics'
  | 'glossary'
  | 'sheet'
  | 'dataset'
  | 'datasets'
  | 'lab'
  | 'missing'

/** What an address names. */
export interface Place {
  /** For the window. */
  title: string
  /** For the top bar: where in the course it is, and its name. */
  crumb?: { part?: string; title: string }
  /** Which of the page's things it is: a lesson, a quiz, a sheet. */
  key?: string
}

/** A component with what it shows. The same object again is the same page; another one is drawn anew. */
export interface Drawing {
  View: Component<Record<string, unknown>>
  props: Record<string, unknown>
}

/** A page, with all that makes it different from the others. */
export interface Page<R extends Route = Route> {
  readonly name: PageName
  /** Whether it goes to a place on itself when it is drawn; the others begin at their top. */
  readonly scrolls?: boolean
  /** Undefined where there is nothing at the address. */
  place(route: R): Place | undefined
  /** Shows itself and does what is to be done at the address. Rejects when a file does not come. */
  enter(route: R, visit: Visit): Promise<void>
  /** What to say when `enter` rejects before anything is shown. */
  failed?(why: string): string
  /** Fetches its code, so that it opens when the network has gone. */
  fetch?(): Promise<unknown>
  /** Counts seconds that the learner was on it. */
  spend?(seconds: number): void
}

/** Pairs a component with its props; getters among them stay reactive. */
export function drawing<Props extends object>(View: Component<Props>, props: Props): Drawing {
  // The page that draws it knows no component's props: that they fit is what this function's own types say.
  return { View: View as Drawing['View'], props: props as Drawing['props'] }
}
