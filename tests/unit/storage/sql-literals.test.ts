import { expect, it } from 'vitest'
import {
  booleanLiteral,
  dayLiteral,
  instantLiteral,
  integerLiteral,
  TextParameters,
  uuidLiteral,
} from '../../../server/storage/sql-literals.ts'

const uuid = '56279633-3131-836b-b8f2-9008a49a2f12'

it('writes what this process makes', () => {
  expect(uuidLiteral(uuid)).toBe(`'${uuid}'`)
  expect(integerLiteral(1_000_000)).toBe('1000000')
  expect(integerLiteral(null)).toBe('NULL')
  expect(instantLiteral(new Date('2026-11-24T10:00:00.123Z'))).toBe("'2026-11-24T10:00:00.123Z'")
  expect(dayLiteral('2026-11-24')).toBe("'2026-11-24'")
  expect([true, false, null].map(booleanLiteral)).toEqual(['true', 'false', 'NULL'])
})

it.each(["'; DROP TABLE events; --", '', `${uuid}'`, uuid.toUpperCase(), `${uuid}\n`])(
  'refuses %j as a uuid',
  (text) => expect(() => uuidLiteral(text)).toThrow(TypeError),
)

it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e300])('refuses %s as an integer', (value) =>
  expect(() => integerLiteral(value)).toThrow(TypeError),
)

it.each(["2026-01-01'", '', 'x'])('refuses %j as a day', (text) =>
  expect(() => dayLiteral(text)).toThrow(TypeError),
)

it('never writes the text of a report, and sends each once', () => {
  const texts = new TextParameters()
  const sent = ["'; DROP TABLE events; --", 'Ready', null, 'Ready']
  expect(sent.map((text) => texts.placeholder(text))).toEqual(['$1::text', '$2::text', 'NULL', '$2::text'])
  expect(texts.values).toEqual(["'; DROP TABLE events; --", 'Ready'])
})
