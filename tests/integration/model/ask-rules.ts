import { answerDeprecation } from '../../../server/analytics/deprecation.ts'
import { answerDeprecationTrend } from '../../../server/analytics/deprecation-trend.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import type { Asked } from './ask-all.ts'
import { plusDays } from './oracle-days.ts'
import { RuleOracle } from './oracle-rules.ts'
import type { Oracle, Question } from './oracle.ts'
import { modelRules } from './rules.ts'

let next = 0

/** Both endpoints of a rule, and another rule each time: the questions are many more than the rules. */
export async function askRules(
  db: PrismaClient,
  oracle: Oracle,
  question: Question & { channel: ('stable' | 'edge')[] },
  now: Date,
): Promise<Asked[]> {
  const rule = modelRules[next++ % modelRules.length]
  if (rule === undefined) return []
  const rules = new RuleOracle(oracle)
  const [threshold, removalDays] = [0.3, 20]
  const end = rules.end(question)
  const q = { ...question, rule: rule.text }
  const removal = end === null ? {} : { removal: plusDays(end, removalDays) }
  return [
    {
      name: `deprecation of ${rule.text}`,
      answer: await answerDeprecation(db, { ...q, threshold, ...removal }, now),
      expected: rules.deprecation(question, { rule, threshold, removalDays }),
    },
    {
      name: `deprecation/trend of ${rule.text}`,
      answer: await answerDeprecationTrend(db, q, now),
      expected: rules.trend(question, rule),
    },
  ]
}
