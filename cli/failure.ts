/** A command that could not do its work, told in one sentence. */
export class Failure extends Error {
  override name = 'Failure'
  /** 1: it failed or left something out; 2: it was asked for in a wrong way */
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message)
    this.exitCode = exitCode
  }
}
