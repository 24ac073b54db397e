import { plainColour } from './colour.ts'
import { escapeText, tag } from './markup.ts'

/** What an element of SVG may get from style sheets. */
const inherited = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'fill-opacity',
  'stroke-opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'vector-effect',
] as const
const plainDefaults = new Set(['none', 'auto', '1', '1px', 'miter', 'normal'])
/** Attributes that are of the page, or stand resolved in `inherited`. */
const dropped = /^(class|style|tabindex|role|width|height|fill|stroke|color|data-.*|aria-.*|xmlns.*|on.*)$/

/** An SVG of the page at its place, with everything resolved that style sheets say of it. */
export function drawSvg(svg: SVGSVGElement, left: number, top: number): string {
  const { width, height } = svg.getBoundingClientRect()
  const shape = { x: left, y: top, width, height, overflow: 'visible' }
  return tag('svg', { ...attributesOf(svg), ...shape }, contentOf(svg))
}

const contentOf = (element: Element) => [...element.childNodes].map(drawNode).join('')

function drawNode(node: ChildNode): string {
  if (node instanceof Text) return escapeText(node.data)
  if (!(node instanceof SVGElement) || node.tagName === 'title' || node.tagName === 'desc') return ''
  const style = getComputedStyle(node)
  if (style.display === 'none' || style.visibility === 'hidden') return ''
  return tag(
    node.tagName,
    { ...sizeOf(node), ...attributesOf(node), ...paintOf(node, style) },
    contentOf(node),
  )
}

const sizeOf = (element: Element) => ({
  width: element.getAttribute('width'),
  height: element.getAttribute('height'),
})

function attributesOf(element: Element): Record<string, string> {
  const kept = [...element.attributes].filter(({ name }) => !dropped.test(name) && !isInherited(name))
  return Object.fromEntries(kept.map(({ name, value }) => [name, value]))
}

const isInherited = (name: string) => inherited.some((known) => known === name)

/** Groups only pass things on: their parts have it all. */
function paintOf(element: SVGElement, style: CSSStyleDeclaration): Record<string, string | number> {
  const isGroup = element instanceof SVGGElement || element instanceof SVGDefsElement
  const paint: Record<string, string | number> = {}
  for (const name of inherited) {
    const value = style.getPropertyValue(name)
    if (value !== '' && !plainDefaults.has(value) && (!isGroup || name === 'opacity')) paint[name] = value
  }
  if (isGroup) return paint
  for (const name of ['fill', 'stroke'] as const) {
    const value = style.getPropertyValue(name)
    if (value === 'none' || value.startsWith('url(')) {
      paint[name] = value.replaceAll('"', '')
      continue
    }
    const { colour, opacity } = plainColour(value)
    paint[name] = colour
    if (opacity < 1) paint[`${name}-opacity`] = opacity * Number(style.getPropertyValue(`${name}-opacity`))
  }
  return paint
}
