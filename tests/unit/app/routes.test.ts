import { describe, expect, test } from 'vitest'
import { href, parseRoute, type Route } from '#app/routes.ts'

const places: [string, Route][] = [
  ['#/', { name: 'home' }],
  ['#/playground', { name: 'playground' }],
  ['#/review', { name: 'review' }],
  ['#/review/left-joins/2-rows', { name: 'review', exercise: 'left-joins/2-rows' }],
  ['#/topics', { name: 'topics' }],
  ['#/glossary', { name: 'glossary' }],
  ['#/datasets', { name: 'datasets' }],
  ['#/dataset/birdstrikes', { name: 'dataset', dataset: 'birdstrikes' }],
  ['#/sheet/2', { name: 'sheet', section: '2' }],
  ['#/query/a-_9', { name: 'query', packed: 'a-_9' }],
  ['#/file/sql/week-1.sql', { name: 'file', path: 'sql/week-1.sql' }],
  ['#/lab', { name: 'lab' }],
  ['#/lab/deadlock', { name: 'lab', scenario: 'deadlock' }],
  ['#/lab/deadlock?order=ABBA', { name: 'lab', scenario: 'deadlock', order: 'ABBA' }],
  ['#/lesson/left-joins', { name: 'lesson', slug: 'left-joins' }],
  ['#/lesson/left-joins/2-rows', { name: 'lesson', slug: 'left-joins', exercise: '2-rows' }],
  ['#/quiz/first-rows', { name: 'quiz', slug: 'first-rows' }],
  ['#/quiz/first-rows/Class_7-b', { name: 'quiz', slug: 'first-rows', seed: 'Class_7-b' }],
]

describe('parseRoute and href', () => {
  test.each(places)('%s there and back', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route)
    expect(href(route)).toBe(hash)
  })

  test.each(['', '#', '#/', '#//'])('%j is home', (hash) => {
    expect(parseRoute(hash)).toEqual({ name: 'home' })
  })

  test.each(['#/playground/', '#/playground?x=1'])('%s is the playground', (hash) => {
    expect(parseRoute(hash)).toEqual({ name: 'playground' })
  })

  test('a place in a page is no part of the route', () => {
    expect(parseRoute('#/lesson/left-joins?at=no-partner')).toEqual({ name: 'lesson', slug: 'left-joins' })
    expect(parseRoute('#/glossary?at=alias')).toEqual({ name: 'glossary' })
  })

  test('a seed may stand behind a question mark too', () => {
    expect(parseRoute('#/quiz/first-rows?seed=7b')).toEqual({ name: 'quiz', slug: 'first-rows', seed: '7b' })
  })

  test.each([
    '#/quiz',
    '#/quiz/a/b/c',
    '#/quiz/a?seed=%20',
    '#/lesson',
    '#/lesson/',
    '#/lesson/Left',
    '#/lesson/a/b/c',
    '#/lesson/../x',
    '#/playground/x',
    '#/glossary/x',
    '#/dataset',
    '#/dataset/Shop',
    '#/dataset/shop/x',
    '#/sheet',
    '#/sheet/0',
    '#/sheet/12',
    '#lesson/a',
    '#/constructor',
  ])('%s is nowhere', (hash) => {
    expect(parseRoute(hash)).toEqual({ name: 'missing', hash })
  })
})
