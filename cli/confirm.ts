import { createInterface } from 'node:readline/promises'
import { Failure } from './failure.ts'

/** True on a terminal, where somebody can be asked. */
export const canAsk = () => process.stdin.isTTY && process.stderr.isTTY

/** @throws Failure when the answer is not yes */
export async function confirm(question: string): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await terminal.question(`${question} [y/N] `)
    if (!/^y(es)?$/i.test(answer.trim())) throw new Failure('Nothing was done.')
  } finally {
    terminal.close()
  }
}
