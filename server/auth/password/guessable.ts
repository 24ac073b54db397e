import { commonWords, keyboardWalks, productWords } from './common-words.ts'

/** Fewer characters than this beside common words and patterns make no secret. */
const minUnexplained = 6
const minDistinct = 5
const minPeriod = 8
const minWalk = 4

/**
 * True when a password is made of common words, of words about its owner, of runs of keys, of years or of repetition, with
 * hardly anything beside.
 * @param personal words about its owner
 */
export function isGuessable(password: string, personal: readonly string[]): boolean {
  const text = password.toLowerCase()
  if (new Set(text).size < minDistinct) return true
  const period = periodOf(text)
  if (period < text.length && period < minPeriod) return true
  return unexplained(text.slice(0, period), [...commonWords, ...productWords, ...personal]) < minUnexplained
}

/** Length of the shortest piece whose repetition makes the text; the text's own when there is none. */
function periodOf(text: string): number {
  for (let period = 1; period <= text.length / 2; period++)
    if (text.startsWith(text.slice(period))) return period
  return text.length
}

/** Characters that neither a word nor a pattern accounts for. */
function unexplained(text: string, words: readonly string[]): number {
  const explained = Array.from({ length: text.length }, () => false)
  const explain = (start: number, length: number) => explained.fill(true, start, start + length)
  for (const reading of [text, withoutSubstitutions(text)])
    for (const word of words)
      for (let at = reading.indexOf(word); at >= 0; at = reading.indexOf(word, at + 1))
        explain(at, word.length)
  for (const year of text.matchAll(/(1\d|20)\d\d/g)) explain(year.index, 4)
  for (const same of text.matchAll(/(.)\1{2,}/gu)) explain(same.index, same[0].length)
  for (let at = 0; at < text.length; at++) explain(at, walkAt(text, at))
  return explained.filter((is) => !is).length
}

const substitutions: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '|': 'l',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
  '+': 't',
  '8': 'b',
}

/** `p@ssw0rd` reads `password`; position by position. */
function withoutSubstitutions(text: string): string {
  return text.replaceAll(/[01!|34@5$7+8]/g, (character) => substitutions[character] ?? character)
}

const walks = keyboardWalks.flatMap((walk) => [walk, Array.from(walk).toReversed().join('')])

/** Length of the run over the keys that begins here; 0 when it is too short to be one. */
function walkAt(text: string, start: number): number {
  let length = minWalk
  while (start + length <= text.length && isWalk(text.slice(start, start + length))) length++
  return length > minWalk ? length - 1 : 0
}

function isWalk(piece: string): boolean {
  return walks.some((walk) => walk.includes(piece))
}
