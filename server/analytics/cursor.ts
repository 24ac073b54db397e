import type { z } from 'zod'
import { InvalidParameter } from '../../lib/contracts/contract.ts'

/** Writes the place where a page ended. Nothing but its own list should read it. */
export function writeCursor(place: readonly string[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/**
 * Reads the place at which a page begins.
 * @returns null without a cursor: the first page
 * @throws InvalidParameter for anything that this list did not write
 */
export function readCursor<Place extends z.ZodType>(
  cursor: string | undefined,
  place: Place,
): z.output<Place> | null {
  if (cursor === undefined) return null
  const parsed = place.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()))
  if (!parsed.success) throw new InvalidParameter('cursor', 'must be the meta.next of a page of this list')
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
