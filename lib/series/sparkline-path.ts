interface Box {
  width: number
  height: number
  /** free at the top and the bottom, for the width of the line */
  inset: number
}

/** The path of an SVG through the values, scaled from zero, or their lowest below it, to their largest; null leaves a gap. */
export function sparklinePath(values: readonly (number | null)[], { width, height, inset }: Box): string {
  const known = values.map((value) => value ?? 0)
  const least = Math.min(0, ...known)
  const span = Math.max(0, ...known) - least || 1
  const steps = values.map((value, index) => {
    if (value === null) return ''
    const pen = (values[index - 1] ?? null) === null ? 'M' : 'L'
    const x = values.length === 1 ? width : (index / (values.length - 1)) * width
    const y = height - inset - ((value - least) / span) * (height - 2 * inset)
    return `${pen}${x.toFixed(2)} ${y.toFixed(2)}`
  })
  return steps.join('')
}
