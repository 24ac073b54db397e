import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvHeader, csvLine } from '../../../server/export/csv.ts'
import { parseCsv } from './parse-csv.ts'

const cell = (value: unknown) => csvLine(['a'], { a: value })

describe('csvHeader', () => {
  it('is the columns and CRLF', () => {
    expect(csvHeader(['bucket', 'version', 'share'])).toBe('bucket,version,share\r\n')
  })
})

describe('csvLine', () => {
  it('gives the columns in their order, and nothing else of the row', () => {
    expect(csvLine(['b', 'a'], { a: 1, b: 'x', c: 'hidden' })).toBe('x,1\r\n')
  })

  it.each<[unknown, string]>([
    [null, ''],
    [undefined, ''],
    ['', ''],
    [true, 'true'],
    [false, 'false'],
    [0, '0'],
    [-1, '-1'],
    [-0.5, '-0.5'],
    [0.1, '0.1'],
    ['plain', 'plain'],
    [' spaces ', ' spaces '],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\rlines', '"two\rlines"'],
    ['é😀', 'é😀'],
  ])('writes %j as %j', (value, expected) => {
    expect(cell(value)).toBe(`${expected}\r\n`)
  })

  it.each<[string, string]>([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['-', "'-"],
  ])('does not let a spreadsheet run %j', (value, expected) => {
    expect(cell(value)).toBe(`${expected}\r\n`)
  })

  it.each(['v1=2', 'a-b', "'=1", 'x@y', ' =1', '26.3.2-edge'])('leaves %j as it is', (value) => {
    expect(cell(value)).toBe(`${value}\r\n`)
  })

  it.each([{}, [], new Date(0), 1n])('refuses %s: rows are flat', (value) => {
    expect(() => cell(value)).toThrow(TypeError)
  })

  it('round-trips every text, but for the apostrophe', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('"', ',', '\r', '\n', '=', '-', '\t', "'", 'a', ''))
        .map((parts) => parts.join('')),
    )
    const value = fc.oneof(
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { maxLength: 5 }), (rows) => {
        const columns = ['x', 'y', 'z']
        const csv = csvHeader(columns) + rows.map(([x, y, z]) => csvLine(columns, { x, y, z })).join('')
        expect(parseCsv(csv)).toEqual([columns, ...rows.map((row) => row.map(expectedText))])
      }),
      { numRuns: 2_000 },
    )
  })

  it('begins no text cell with a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (start, rest) => {
        expect(parseCsv(cell(start + rest))[0]?.[0]).toBe(`'${start}${rest}`)
      }),
    )
  })
})

function expectedText(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return `${value}`
  return ['=', '+', '-', '@', '\t', '\r'].includes(value.charAt(0)) ? `'${value}` : value
}
