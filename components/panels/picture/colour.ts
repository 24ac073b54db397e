/** A colour as every reader of SVG knows it, and how opaque it is. */
export interface PlainColour {
  colour: string
  opacity: number
}

const known = new Map<string, PlainColour>()

/** Computed colours come as `oklab(…)` and the like, which only browsers read: a pixel of one tells it in plain numbers. */
export function plainColour(css: string): PlainColour {
  const before = known.get(css)
  if (before !== undefined) return before
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (context === null) return { colour: css, opacity: 1 }
  context.fillStyle = css
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
  const plain = { colour: `rgb(${red},${green},${blue})`, opacity: Math.round((alpha / 255) * 100) / 100 }
  known.set(css, plain)
  return plain
}
