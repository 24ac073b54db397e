import { z } from 'zod'
import { InvalidParameter } from '../../../lib/contracts/contract.ts'
import { parseRule } from '../../../lib/rules/parse-rule.ts'
import type { Rule, Term } from '../../../lib/rules/rule.ts'
import { readCatalogue } from '../../catalogue/read-catalogue.ts'
import { Prisma, query, type Database } from '../../storage/sql.ts'
import type { KnownReleases } from '../../versions/known-releases.ts'
import { judgeColumns, type JudgedColumn } from './columns.ts'
import { judgeKamaji, type KamajiReading } from './judge-version.ts'
import { allHold } from './verdict.ts'

/** A rule, and what it means in the columns of the aggregates: a row is hit when each column is. */
export interface SelectedRule {
  rule: Rule
  columns: readonly JudgedColumn[]
}

/** Judges the version strings that were ever reported, which are few, so that the database compares ids only. */
export async function selectRule(database: Database, text: string): Promise<SelectedRule> {
  const parsed = parseRule(text)
  if ('fault' in parsed) throw new InvalidParameter('rule', parsed.fault)
  const { rule } = parsed
  const kamaji = rule.filter(({ subject }) => subject === 'kamaji' || subject === 'channel')
  const columns = judgeColumns(rule, await readMinors(database))
  return { rule, columns: kamaji.length === 0 ? columns : [await judgeIds(database, kamaji), ...columns] }
}

const minorRow = z.object({ minor: z.string() })
const readingRow = z.object({ id: z.number(), raw: z.string(), version: z.string(), channel: z.string() })

async function readMinors(database: Database): Promise<string[]> {
  const rows = await query(database, minorRow, Prisma.sql`select distinct minor from kubernetes_versions`)
  return rows.map(({ minor }) => minor)
}

async function judgeIds(database: Database, terms: readonly Term[]): Promise<JudgedColumn> {
  const { known } = await readCatalogue(database)
  const readings = await query(
    database,
    readingRow,
    Prisma.sql`select id, raw, version, channel from kamaji_readings`,
  )
  const judged = readings.map((reading) => ({
    id: reading.id,
    verdict: allHold(terms.map((term) => judgeReading(known, term, reading))),
  }))
  const idsOf = (wanted: boolean | null) =>
    judged.filter(({ verdict }) => verdict === wanted).map(({ id }) => id)
  return { column: 'kamaji_id', type: 'int', hit: idsOf(true), open: idsOf(null) }
}

function judgeReading(known: KnownReleases, term: Term, reading: KamajiReading & { channel: string }) {
  return term.subject === 'channel' ? reading.channel === term.value : judgeKamaji(known, term, reading)
}
