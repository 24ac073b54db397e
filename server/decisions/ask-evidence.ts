import { createHash } from 'node:crypto'
import {
  columnsOf,
  type Answer,
  type Contract,
  type ParametersOf,
  type RowOf,
} from '../../lib/contracts/contract.ts'
import { deprecation } from '../../lib/contracts/deprecation.ts'
import { deprecationTrend } from '../../lib/contracts/deprecation-trend.ts'
import { answerDeprecation } from '../analytics/deprecation.ts'
import { answerDeprecationTrend } from '../analytics/deprecation-trend.ts'
import { csvText } from '../export/csv-text.ts'
import type { Database } from '../storage/sql.ts'
import type { Asked } from './asked.ts'

/** A CSV as the API writes it, and the SHA-256 of its bytes in hex. */
export interface FrozenCsv {
  csv: string
  sha256: string
}

export interface AskedEvidence {
  answers: {
    impact: Answer<typeof deprecation>
    trend: Answer<typeof deprecationTrend>
    alternative: Answer<typeof deprecation> | null
  }
  /** the rows of the rule, then of its alternative */
  impact: FrozenCsv
  trend: FrozenCsv
}

/** Asks what the API would answer now: figures that a browser sends are not evidence. */
export async function askEvidence(
  database: Database,
  asked: Asked,
  alternative: string | null,
  now: Date,
): Promise<AskedEvidence> {
  const { threshold: _threshold, removal: _removal, ...common } = asked
  const answers = {
    impact: await answerDeprecation(database, asked, now),
    trend: await answerDeprecationTrend(database, common, now),
    alternative:
      alternative === null ? null : await answerDeprecation(database, { ...asked, rule: alternative }, now),
  }
  const impacts = [...answers.impact.rows, ...(answers.alternative?.rows ?? [])]
  return {
    answers,
    impact: await freeze(deprecation, asked, impacts),
    trend: await freeze(deprecationTrend, common, answers.trend.rows),
  }
}

async function freeze<C extends Contract>(
  contract: C,
  parameters: ParametersOf<C>,
  rows: RowOf<C>[],
): Promise<FrozenCsv> {
  let csv = ''
  for await (const text of csvText(columnsOf(contract, parameters), [rows])) csv += text
  return { csv, sha256: createHash('sha256').update(csv, 'utf8').digest('hex') }
}
