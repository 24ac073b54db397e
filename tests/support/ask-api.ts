import { z } from 'zod'
import type { Browser } from './sign-in.ts'
import { parseCsv } from './parse-csv.ts'

const answer = z.object({
  meta: z.record(z.string(), z.unknown()),
  rows: z.array(z.record(z.string(), z.unknown())),
})
export type ApiAnswer = z.infer<typeof answer>

/**
 * Asks `/api/v1/<question>`.
 * @throws Error when the answer is not 200
 */
export async function askApi(browser: Browser, question: string): Promise<ApiAnswer> {
  const response = await browser.fetch(`/api/v1/${question}`)
  const text = await response.text()
  if (response.status !== 200) throw new Error(`${question}: ${response.status} ${text}`)
  return answer.parse(JSON.parse(text))
}

/** The same as CSV: a list has no pages then, but all of its rows. */
export async function askCsv(browser: Browser, question: string): Promise<Record<string, string>[]> {
  const response = await browser.fetch(`/api/v1/${question}${question.includes('?') ? '&' : '?'}format=csv`)
  if (response.status !== 200) throw new Error(`${question}: ${response.status} ${await response.text()}`)
  const [header = [], ...records] = parseCsv(await response.text())
  return records.map((record) => Object.fromEntries(header.map((name, at) => [name, record[at] ?? ''])))
}
