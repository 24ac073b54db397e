const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })
const percent = new Intl.NumberFormat('en', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})

const minus = '\u2212'

/** `12,345` */
export function formatNumber(value: number): string {
  return whole.format(value).replace('-', minus)
}

/** `3` or `3.5`: a median or a mean. */
export function formatDecimal(value: number): string {
  return oneDecimal.format(value).replace('-', minus)
}

/** `12.3K`, for axes and small places. */
export function formatCompact(value: number): string {
  return compact.format(value).replace('-', minus)
}

/** A part of 1 as `12.3%`. What is more than nothing never reads as 0.0%, what is less than all never as 100.0%. */
export function formatShare(part: number): string {
  if (part > 0 && part < 0.0005) return '<0.1%'
  if (part < 1 && part >= 0.9995) return '>99.9%'
  return percent.format(part).replace('-', minus)
}

/** The change of a share in percentage points: `+1.2 pp`. */
export function formatPoints(change: number): string {
  return `${signed(change * 100)} pp`
}

/** A change of a count: `+12`, `−3`, `±0`. */
export function formatDifference(change: number): string {
  return `${change > 0 ? '+' : change < 0 ? minus : '±'}${whole.format(Math.abs(change))}`
}

/** The change of a count in numbers and percent: `+12 (+3.4%)`; from nothing, and below it, there is no percentage. */
export function formatCountChange(before: number, after: number): string {
  const relative = formatChange(before, after)
  return relative === null || before === after || before < 0 || after < 0
    ? formatDifference(after - before)
    : `${formatDifference(after - before)} (${relative})`
}

/** A difference of shares without its direction: `1.2 percentage points`. */
export function formatPointError(error: number): string {
  return `${(Math.abs(error) * 100).toFixed(1)} percentage points`
}

/** The relative change from `before` to `after` as `+3.4%`; null where there was nothing before. */
export function formatChange(before: number, after: number): string | null {
  if (before === 0) return null
  return `${signed((after / before - 1) * 100)}%`
}

function signed(value: number): string {
  const rounded = Math.round(value * 10) / 10
  const sign = rounded > 0 ? '+' : rounded < 0 ? minus : '±'
  return `${sign}${Math.abs(rounded).toFixed(1)}`
}
