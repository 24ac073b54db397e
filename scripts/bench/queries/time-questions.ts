import type { Browser } from '../../../tests/support/sign-in.ts'
import { Tally } from '../tally.ts'

/**
 * Asks each path so many times, one question at a time; each once before, so that code and plans are ready.
 * @throws Error for an answer other than 200
 */
export async function timeQuestions(
  browser: Browser,
  paths: ReadonlyMap<string, string>,
  times: number,
): Promise<Map<string, Tally>> {
  const tallies = new Map<string, Tally>()
  for (const [name, path] of paths) {
    await ask(browser, path)
    const tally = new Tally()
    for (let time = 0; time < times; time += 1) tally.add(await ask(browser, path))
    tallies.set(name, tally)
  }
  return tallies
}

/** @returns milliseconds until the last byte */
async function ask(browser: Browser, path: string): Promise<number> {
  const started = performance.now()
  const response = await browser.fetch(path)
  const text = await response.text()
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${text}`)
  return performance.now() - started
}
