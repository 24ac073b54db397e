import { plainColour } from './colour.ts'
import { drawSvg } from './draw-svg.ts'
import { escapeText, tag } from './markup.ts'
import { textLines } from './text-lines.ts'

/** Draws as it goes down the page, and keeps how far it came. */
export interface Drawing {
  parts: string[]
  /** place of the picture's corner in the window */
  left: number
  top: number
  /** what the picture must hold */
  right: number
  bottom: number
  measure: OffscreenCanvasRenderingContext2D
}

/** What one sets, rather than what is shown: choices, and buttons beside the figures. */
const controls = 'fieldset, [class~="print:hidden"]'

/** Draws an element of the page and all within it: boxes, lines, texts and SVGs, as they stand there now. */
export function drawElement(drawing: Drawing, element: Element): void {
  const style = getComputedStyle(element)
  const box = element.getBoundingClientRect()
  const isHidden = style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0'
  if (isHidden || element.matches(controls)) return
  if (style.position === 'absolute' && box.width <= 1) return // for screen readers only
  if (element instanceof SVGSVGElement) {
    reach(drawing, box)
    drawing.parts.push(drawSvg(element, box.left - drawing.left, box.top - drawing.top))
    return
  }
  drawBox(drawing, box, style)
  for (const child of element.childNodes) {
    if (child instanceof Text) drawText(drawing, child, style)
    else if (child instanceof Element) drawElement(drawing, child)
  }
}

function reach(drawing: Drawing, box: DOMRect): void {
  if (box.width === 0 || box.height === 0) return
  drawing.right = Math.max(drawing.right, box.right)
  drawing.bottom = Math.max(drawing.bottom, box.bottom)
}

function drawBox(drawing: Drawing, box: DOMRect, style: CSSStyleDeclaration): void {
  const place = { x: box.left - drawing.left, y: box.top - drawing.top, width: box.width, height: box.height }
  const { colour, opacity } = plainColour(style.backgroundColor)
  if (opacity > 0) {
    reach(drawing, box)
    const rx = Number.parseFloat(style.borderRadius) || null
    drawing.parts.push(
      tag('rect', { ...place, rx, fill: colour, 'fill-opacity': opacity < 1 ? opacity : null }),
    )
  }
  const below = Number.parseFloat(style.borderBottomWidth)
  if (below > 0) {
    const line = plainColour(style.borderBottomColor)
    drawing.parts.push(
      tag('rect', { ...place, y: place.y + box.height - below, height: below, fill: line.colour }),
    )
  }
  if (style.outlineStyle === 'dashed')
    drawing.parts.push(
      tag('rect', {
        ...place,
        fill: 'none',
        stroke: plainColour(style.outlineColor).colour,
        'stroke-dasharray': '3 3',
      }),
    )
}

function drawText(drawing: Drawing, node: Text, style: CSSStyleDeclaration): void {
  if (node.data.trim() === '') return
  const { measure } = drawing
  measure.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  const { colour } = plainColour(style.color)
  for (const line of textLines(node, (text) => measure.measureText(text).width)) {
    const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = measure.measureText(line.text)
    const baseline = line.top + (line.height - ascent - descent) / 2 + ascent
    drawing.parts.push(
      tag(
        'text',
        {
          x: line.left - drawing.left,
          y: baseline - drawing.top,
          fill: colour,
          'font-size': style.fontSize,
          'font-weight': style.fontWeight === '400' ? null : style.fontWeight,
          'letter-spacing': style.letterSpacing === 'normal' ? null : style.letterSpacing,
        },
        escapeText(line.text),
      ),
    )
    drawing.right = Math.max(drawing.right, line.left + measure.measureText(line.text).width)
    drawing.bottom = Math.max(drawing.bottom, line.top + line.height)
  }
}
