import { plainColour } from './colour.ts'
import { drawElement, type Drawing } from './draw-element.ts'
import { embeddedFont } from './font.ts'
import { escapeText, tag } from './markup.ts'
import { wrapText } from './wrap-text.ts'

/** What stands around the chart: a picture speaks for itself wherever it goes. */
export interface Caption {
  title: string
  /** sample, time of data, period, filters */
  facts: readonly string[]
  /** definition and denominator, in small print */
  small: readonly string[]
}

export interface Picture {
  svg: string
  width: number
  height: number
}

const margin = 16
const leastWidth = 360
const [titleSize, textSize, smallSize] = [16, 12, 11]
const lineHeight = 1.4
/** how opaque what stands beside the title is */
const quiet = 0.75

/** The chart of a panel as an SVG that needs nothing else, in the colours of the page. @param body the chart */
export async function panelPicture(body: HTMLElement, caption: Caption): Promise<Picture> {
  const style = getComputedStyle(body)
  const [family = 'sans-serif'] = style.fontFamily.split(',')
  const font = await embeddedFont(family)
  const measure = new OffscreenCanvas(1, 1).getContext('2d')
  if (measure === null) throw new Error('There is no canvas.')
  const chart = drawChart(body, measure)
  const width = Math.max(leastWidth, chart.right - chart.left + 2 * margin)
  const write = writer(measure, style.fontFamily, width - 2 * margin)
  const ink = plainColour(style.color).colour
  const head = [
    ...write(caption.title, titleSize, { weight: 600 }),
    ...caption.facts.flatMap((fact) => write(fact, textSize, { opacity: quiet })),
  ]
  const foot = caption.small.flatMap((text) => write(text, smallSize, { opacity: quiet }))
  const chartTop = margin + heightOf(head) + 12
  const footTop = chartTop + chart.bottom - chart.top + 16
  const height = footTop + heightOf(foot) + margin
  const surface = plainColour(getComputedStyle(body.closest('section') ?? body).backgroundColor).colour
  const content = [
    tag('title', {}, escapeText(caption.title)),
    tag('style', {}, `${font}text{font-variant-numeric:tabular-nums}`),
    tag('rect', { width: '100%', height: '100%', fill: surface }),
    stack(head, margin, ink),
    tag('g', { transform: `translate(${margin} ${chartTop})` }, chart.parts.join('')),
    stack(foot, footTop, ink),
  ]
  const frame = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` }
  return { svg: tag('svg', { ...frame, 'font-family': style.fontFamily }, content.join('')), width, height }
}

/** Draws what scrolls from its start, and whole: for the moment of drawing, which nobody sees. */
function drawChart(body: HTMLElement, measure: Drawing['measure']): Drawing {
  const scrolled = [...body.querySelectorAll('*')].filter((one) => one.scrollLeft > 0 || one.scrollTop > 0)
  const places = scrolled.map(({ scrollLeft, scrollTop }) => ({ left: scrollLeft, top: scrollTop }))
  for (const one of scrolled) one.scrollTo({ left: 0, top: 0, behavior: 'instant' })
  const { left, top, right, bottom } = body.getBoundingClientRect()
  const drawing: Drawing = { parts: [], left, top, right, bottom, measure }
  drawElement(drawing, body)
  for (const [index, one] of scrolled.entries()) one.scrollTo({ ...places[index], behavior: 'instant' })
  return drawing
}

interface Line {
  text: string
  size: number
  weight: number
  opacity: number
}

const writer =
  (measure: Drawing['measure'], family: string, width: number) =>
  (text: string, size: number, { weight = 400, opacity = 1 }: Partial<Line>): Line[] => {
    measure.font = `${weight} ${size}px ${family}`
    return wrapText(text, width, (part) => measure.measureText(part).width).map((line) => ({
      text: line,
      size,
      weight,
      opacity,
    }))
  }

const heightOf = (lines: readonly Line[]) => lines.reduce((sum, { size }) => sum + size * lineHeight, 0)

function stack(lines: readonly Line[], top: number, ink: string): string {
  let bottom = top
  return lines
    .map(({ text, size, weight, opacity }) => {
      bottom += size * lineHeight
      const place = { x: margin, y: bottom - size * 0.35, fill: ink, 'font-size': `${size}px` }
      const look = {
        'font-weight': weight === 400 ? null : weight,
        'fill-opacity': opacity === 1 ? null : opacity,
      }
      return tag('text', { ...place, ...look }, escapeText(text))
    })
    .join('')
}
