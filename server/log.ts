/** Takes one line for the operator. */
export type Log = (line: string) => void

/** Writes a line with its time to standard output. What could be taken for another line, or steer a terminal, is escaped. */
export const log: Log = (line) => {
  process.stdout.write(`${new Date().toISOString()} ${escapeControls(line)}\n`)
}

export function escapeControls(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    return `\\u{${code.toString(16)}}`
  })
}

const longestDescription = 500

/** What the database said, within what Prisma says around it. */
const raw = /Raw query failed\. Code: `[^`]*`\. Message: `([^]*)`$/

/** What went wrong, in one line: for the log only, never for an answer. */
export function describeError(error: unknown): string {
  if (error instanceof AggregateError && error.message === '')
    return error.errors.map(describeError).join('; ')
  const message = error instanceof Error ? error.message.trim() || error.name : String(error)
  const text = raw.exec(message)?.[1] ?? message
  return text.replaceAll(/\s+/g, ' ').slice(0, longestDescription)
}
