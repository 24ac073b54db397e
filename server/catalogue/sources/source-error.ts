/** A source of the catalogue that cannot be read; the message says which, why, and where in it. */
export class SourceError extends Error {
  override name = 'SourceError'
}
