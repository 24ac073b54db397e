import { parseKamajiVersion } from './parse-kamaji.ts'

/** The same text for all spellings of one release, another one for each release. */
export function releaseId(version: string): string {
  const { name } = parseKamajiVersion(version)
  return name === null ? version : JSON.stringify([name.family, ...name.numbers, name.candidate])
}
