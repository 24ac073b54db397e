const grouped = new Intl.NumberFormat('en')

/** `1 line`, `2,000 lines` */
export const count = (number: number, thing: string): string =>
  `${grouped.format(number)} ${thing}${number === 1 ? '' : 's'}`

export const rate = (number: number, elapsedMs: number): string =>
  `${grouped.format(Math.round((number * 1000) / Math.max(1, elapsedMs)))}/s`

/** `45 s`, `3 min 20 s`, `1 h 5 min` */
export function duration(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  return minutes < 60
    ? `${minutes} min ${seconds % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

export const megabytes = (bytes: number): string => `${grouped.format(Math.ceil(bytes / 1_000_000))} MB`
