import { expect, test } from 'vitest'
import { mostExploreRows } from '../../../lib/contracts/explore.ts'
import { exploreRows } from '../../../server/analytics/explore-rows.ts'
import { knownReleases } from '../../../server/versions/known-releases.ts'

const known = knownReleases([])

test('groups of one name are one row, and rows that count nothing are none', () => {
  const names = { hop_kind: 'patch' }
  const groups = [
    { names, value: 1, whole: 1 },
    { names, value: 2, whole: 2 },
    { names: { hop_kind: 'skip' }, value: 0, whole: 0 },
  ]
  expect(exploreRows(groups, 'upgrades', known)).toEqual({
    rows: [{ hop_kind: 'patch', value: 3, total: 3, share: 1 }],
    leftOut: 0,
  })
})

test('a rate is out of its own row, all else is out of its bucket', () => {
  const groups = [
    { names: { bucket: '2026-01-01', channel: 'edge' }, value: 1, whole: 4 },
    { names: { bucket: '2026-01-01', channel: 'stable' }, value: 3, whole: 6 },
    { names: { bucket: '2026-01-02', channel: 'stable' }, value: 5, whole: 5 },
  ]
  const totals = (measure: 'not_ready' | 'created') =>
    exploreRows(groups, measure, known).rows.map(({ channel, total }) => [channel, total])
  expect(totals('not_ready')).toEqual([
    ['stable', 6],
    ['edge', 4],
    ['stable', 5],
  ])
  expect(totals('created')).toEqual([
    ['stable', 4],
    ['edge', 4],
    ['stable', 5],
  ])
})

const many = Array.from({ length: mostExploreRows + 3 }, (_, index) => index)
const text = (index: number) => String(index).padStart(6, '0')

test('of too many rows over time the newest stay, and it is said how many do not', () => {
  const groups = many.map((index) => ({ names: { bucket: text(index) }, value: 1, whole: 1 }))
  const { rows, leftOut } = exploreRows(groups, 'created', known)
  expect([rows.length, leftOut, rows[0]?.bucket, rows.at(-1)?.bucket]).toEqual([
    mostExploreRows,
    3,
    text(3),
    text(mostExploreRows + 2),
  ])
})

test('of too many rows without time the largest stay, in their order', () => {
  const groups = many.map((index) => ({
    names: { datastores: text(index) },
    value: index < 3 ? 1 : 2,
    whole: 2,
  }))
  const { rows, leftOut } = exploreRows(groups, 'installations', known)
  expect([rows.length, leftOut, rows[0]?.datastores, rows[1]?.datastores]).toEqual([
    mostExploreRows,
    3,
    text(3),
    text(4),
  ])
})
