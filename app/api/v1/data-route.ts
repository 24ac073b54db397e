import { InvalidParameter, parseParameters, type Contract } from '@/lib/contracts/contract.ts'
import { dayOf } from '@/lib/time/day.ts'
import { figures, figuresAsCsv } from '@/server/auth/access/access.ts'
import type { ApiCaller } from '@/server/auth/access/require-api.ts'
import { auditExport, type ExportAction } from '@/server/auth/audit-export.ts'
import type { Answerer } from '@/server/analytics/answer.ts'
import { ask, askEveryPage } from '@/server/analytics/ask.ts'
import type { PageReader } from '@/server/analytics/pages.ts'
import { csvAnswer } from './csv-answer.ts'
import { guarded } from './guarded.ts'

/**
 * Answers a question of the API: authorise, parse, ask once, answer as JSON or CSV.
 * @param readPage of a list: its JSON comes page by page, its CSV holds all of it
 */
export function dataRoute<C extends Contract>(contract: C, answer: Answerer<C>, readPage?: PageReader<C>) {
  return guarded(accessOf, answerTo('figures.exported', contract, answer, readPage))
}

/** The same for whoever is let in otherwise. @param exported what the audit log says of a CSV */
export function answerTo<C extends Contract>(
  exported: ExportAction,
  contract: C,
  answer: Answerer<C>,
  readPage?: PageReader<C>,
) {
  return async (request: Request, { actor }: ApiCaller): Promise<Response> => {
    const search = new URL(request.url).searchParams
    const format = formatOf(search)
    const parameters = parseParameters(contract, search, dayOf(new Date()))
    if (format === 'csv') await auditExport(actor, exported, contract, parameters)
    if (format === 'csv' && readPage !== undefined)
      return csvAnswer(contract, parameters, askEveryPage(readPage, parameters))
    const answered = await ask(answer, parameters)
    return format === 'csv' ? csvAnswer(contract, parameters, [answered.rows]) : Response.json(answered)
  }
}

/** Whoever asks for CSV in any way needs what CSV needs. */
function accessOf(request: Request) {
  return new URL(request.url).searchParams.getAll('format').includes('csv') ? figuresAsCsv : figures
}

/** @throws InvalidParameter */
function formatOf(search: URLSearchParams): 'json' | 'csv' {
  const [format = 'json', ...more] = search.getAll('format')
  if ((format !== 'json' && format !== 'csv') || more.length > 0)
    throw new InvalidParameter('format', 'must be json or csv')
  return format
}
