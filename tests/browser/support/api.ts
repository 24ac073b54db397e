import type { Page } from '@playwright/test'
import { z } from 'zod'
import type { TextRecord } from './column-reading.ts'

const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
const answer = z.object({
  meta: z.looseObject({ n: z.number(), denominator: z.string(), next: z.string().nullable().optional() }),
  rows: z.array(row),
})
export type ApiAnswer = z.infer<typeof answer>

/** Asks the API in the session of the page. @param path path and query, or a whole address */
export async function askApi(page: Page, path: string): Promise<ApiAnswer> {
  const response = await page.request.get(path)
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`)
  return answer.parse(await response.json())
}

/** All rows of an answer; those of a list page by page. */
export async function askAllRows(page: Page, path: string): Promise<ApiAnswer['rows']> {
  const { meta, rows } = await askApi(page, path)
  if (meta.next === undefined || meta.next === null) return rows
  const url = new URL(path)
  url.searchParams.set('cursor', meta.next)
  return [...rows, ...(await askAllRows(page, url.href))]
}

/** The row as a CSV writes it: nothing for null. */
export function asText(record: ApiAnswer['rows'][number]): TextRecord {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, String(value ?? '')]))
}

/** A value that a filter offers: the one that most installations have. */
export async function mostUsed(
  page: Page,
  filter: 'kamaji' | 'kubernetes' | 'distribution',
): Promise<string> {
  const { rows } = await askApi(page, '/api/v1/filters')
  const [first] = rows
    .filter((offered) => offered['filter'] === filter)
    .sort((a, b) => Number(b['installations']) - Number(a['installations']))
  if (first === undefined) throw new Error(`There is nothing to filter by ${filter}.`)
  return String(first['value'])
}
