const [quote, backslash, openArray, closeArray, openObject, closeObject] = Buffer.from('"\\[]{}')

/**
 * True when objects and arrays lie within each other on more than `levels` levels. Looks at the bytes before anything
 * is parsed, in one pass and without recursion; exact for every valid JSON text.
 */
export function nestsDeeperThan(levels: number, json: Uint8Array): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < json.length; at++) {
    const byte = json[at]
    if (inString) {
      if (byte === backslash) at++
      else if (byte === quote) inString = false
    } else if (byte === quote) inString = true
    else if (byte === openObject || byte === openArray) {
      if (++depth > levels) return true
    } else if (byte === closeObject || byte === closeArray) depth--
  }
  return false
}
