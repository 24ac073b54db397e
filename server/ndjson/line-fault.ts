/** Why a line cannot be taken. The text repeats nothing of the line. */
export class LineFault extends Error {
  override name = 'LineFault'
}
