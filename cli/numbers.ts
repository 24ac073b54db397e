const grouped = new Intl.NumberFormat('en')

/** `1 line`, `2,000 lines` */
export const count = (number: number, thing: string): string =>
  `${grouped.format(number)} ${thing}${number === 1 ? '' : 's'}`

export const rate = (number: number, elapsedMs: number): string =>
  `${grouped.format(Math.round((number * 1000) / Math.max(1, elapsedMs)))}/s`
