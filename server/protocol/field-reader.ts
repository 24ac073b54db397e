import { maxCount, maxTextLength } from './limits.ts'
import { reject, type Rejection } from './rejection.ts'

export type JsonObject = Readonly<Record<string, unknown>>

const printableAscii = new RegExp(`^[\\x20-\\x7e]{1,${maxTextLength}}$`)
const anyCharacters = new RegExp(`^\\P{Cc}{1,${maxTextLength}}$`, 'u')
const loneSurrogate = /\p{Cs}/u

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Reads the fields of one report and keeps the first fault. After a fault the values are placeholders:
 * look at `fault` before using any of them. `null` counts as absent, and so does an empty text.
 */
export class FieldReader {
  fault: Rejection | null = null

  /** 1–64 printable ASCII characters */
  text(object: JsonObject, field: string): string {
    return this.required(this.optionalText(object, field), field, '')
  }

  optionalText(object: JsonObject, field: string): string | null {
    return this.matching(printableAscii, object, field, 'printable ASCII characters')
  }

  /** 1–64 characters of any script: an identifier that is never stored as it came */
  identifier(object: JsonObject, field: string): string {
    return this.required(this.matching(anyCharacters, object, field, 'characters'), field, '')
  }

  /** a whole number from 0 to 1,000,000, in any spelling that JSON has for it (`1000`, `1e3`, `1000.0`) */
  count(object: JsonObject, field: string, path = field): number {
    const value = object[field] ?? null
    if (value === null) return this.required(null, path, 0)
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= maxCount)
      return Math.abs(value) // -0 → 0
    return this.refuse(
      reject('invalid_field', { field: path, detail: `a whole number from 0 to ${maxCount}` }),
      0,
    )
  }

  optionalFlag(object: JsonObject, field: string): boolean | null {
    const value = object[field] ?? null
    if (value === null || typeof value === 'boolean') return value
    return this.refuse(reject('invalid_field', { field, detail: 'true or false' }), null)
  }

  optionalObject(object: JsonObject, field: string, path = field): JsonObject | null {
    const value = object[field] ?? null
    if (value === null || isJsonObject(value)) return value
    return this.refuse(reject('invalid_field', { field: path, detail: 'an object' }), null)
  }

  private matching(pattern: RegExp, object: JsonObject, field: string, characters: string): string | null {
    const value = object[field] ?? ''
    if (value === '') return null
    if (typeof value === 'string' && pattern.test(value) && !loneSurrogate.test(value)) return value
    const cannotBeStored = typeof value === 'string' && (value.includes('\0') || loneSurrogate.test(value))
    const code = cannotBeStored ? 'invalid_text' : 'invalid_field'
    return this.refuse(reject(code, { field, detail: `1 to ${maxTextLength} ${characters}` }), null)
  }

  private required<T>(value: T | null, field: string, placeholder: T): T {
    return value ?? this.refuse(reject('missing_field', { field }), placeholder)
  }

  private refuse<T>(fault: Rejection, placeholder: T): T {
    this.fault ??= fault
    return placeholder
  }
}
