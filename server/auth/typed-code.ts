import { randomInt } from 'node:crypto'

/** Crockford's alphabet: no two characters that look alike. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groupLength = 4

/** A code that people copy by hand: random groups of four characters, 20 bits each, `XXXX-XXXX-…`. */
export function newTypedCode(groups: number): string {
  const group = () => Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('')
  return Array.from({ length: groups }, group).join('-')
}

/** As typed: case, spaces and dashes do not matter, nor whether O or 0, I, L or 1 was read. */
export function readTypedCode(code: string): string {
  return code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
}
