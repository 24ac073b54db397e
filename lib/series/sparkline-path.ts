interface Box {
  width: number
  height: number
  /** free at the top and the bottom, for the width of the line */
  inset: number
}

type Values = readonly (number | null)[]

/**
 * Paths of an SVG through the courses, all on one scale: from zero, or their lowest below it, to their largest; null
 * leaves a gap.
 */
export function sparklinePaths(courses: readonly Values[], box: Box): string[] {
  const known = courses.flat().map((value) => value ?? 0)
  const least = Math.min(0, ...known)
  const span = Math.max(0, ...known) - least || 1
  return courses.map((values) => pathOf(values, (value) => (value - least) / span, box))
}

function pathOf(values: Values, partOf: (value: number) => number, { width, height, inset }: Box): string {
  const steps = values.map((value, index) => {
    if (value === null) return ''
    const pen = (values[index - 1] ?? null) === null ? 'M' : 'L'
    const x = values.length === 1 ? width : (index / (values.length - 1)) * width
    const y = height - inset - partOf(value) * (height - 2 * inset)
    return `${pen}${x.toFixed(2)} ${y.toFixed(2)}`
  })
  return steps.join('')
}
