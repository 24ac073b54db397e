import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { InvalidParameter, columnsOf, parseParameters } from '../../../lib/contracts/contract.ts'
import { explore } from '../../../lib/contracts/explore.ts'
import { readChoice, writeChoice } from '../../../lib/explore/choice.ts'
import { refusalOf } from '../../../lib/explore/refusal.ts'
import { dimensions, measures, sourceOf } from '../../../lib/explore/sources.ts'

const ask = (search: string) => parseParameters(explore, new URLSearchParams(search), '2026-03-10')

function refusedWith(search: string): string {
  try {
    ask(search)
  } catch (error) {
    if (error instanceof InvalidParameter) return error.message
    throw error
  }
  throw new Error(`accepted: ${search}`)
}

test('asks for installations over time unless told, and has the columns of what is asked', () => {
  expect(ask('')).toMatchObject({ measure: 'installations', by: ['bucket'] })
  const asked = ask('measure=not_ready&by=kubernetes&by=kamaji')
  expect(asked.by).toEqual(['kubernetes', 'kamaji'])
  expect(columnsOf(explore, asked)).toEqual(['kamaji', 'kubernetes', 'value', 'total', 'share'])
})

test('says in words what cannot be asked, and what can', () => {
  expect(refusedWith('measure=created&by=network_profile&by=tenant')).toBe(
    'by: Creations are known by each of network profile and tenant minor, but not by both together: no aggregate has them so. They are known by time, Kamaji version, channel, management minor, distribution, network profile, Cluster API, tenant minor.',
  )
  expect(refusedWith('measure=edits&by=datastores')).toMatch(
    /^by: Edits of tenants are not known by datastores: /,
  )
  expect(refusedWith('by=kamaji&by=kamaji')).toBe('by: must name two different dimensions')
  expect(refusedWith('by=kamaji&by=channel&by=bucket')).toBe('by: must name one or two dimensions')
  expect(refusedWith('measure=everything')).toMatch(/^measure: /)
})

test('refuses exactly what no aggregate tells', () => {
  for (const measure of measures)
    for (const first of dimensions)
      for (const second of dimensions) {
        const by = first === second ? [first] : [first, second]
        expect(refusalOf(measure, by) === null).toBe(sourceOf(measure, by) !== undefined)
      }
})

test('the address holds the question, whatever it is', () => {
  const choice = fc
    .tuple(
      fc.constantFrom(...measures),
      fc.uniqueArray(fc.constantFrom(...dimensions), { minLength: 1, maxLength: 2 }),
    )
    .map(([measure, [first = 'bucket', second]]) => ({
      measure,
      by:
        second === undefined
          ? ([first] as [typeof first])
          : ([first, second] as [typeof first, typeof first]),
    }))
  fc.assert(
    fc.property(choice, (asked) => {
      const search = writeChoice(asked, new URLSearchParams('period=all&measure=edits&and=channel'))
      expect(search.get('period')).toBe('all')
      expect(readChoice(search)).toEqual(asked)
    }),
  )
})

test('an address that holds junk asks for what it can', () => {
  expect(readChoice(new URLSearchParams('measure=all&by=weather&and=bucket'))).toEqual({
    measure: 'installations',
    by: ['bucket'],
  })
})
