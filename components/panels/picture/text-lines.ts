/** A line of text as it stands on the page, in CSS pixels of the window. */
export interface TextLine {
  text: string
  left: number
  top: number
  height: number
}

/** The lines into which a text is broken, each cut with an ellipsis where the page cuts it. */
export function textLines(node: Text, widthOf: (text: string) => number): TextLine[] {
  const lines: TextLine[] = []
  const range = document.createRange()
  for (const word of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, word.index)
    range.setEnd(node, word.index + word[0].trimEnd().length)
    const { left, top, height, width } = range.getBoundingClientRect()
    if (width === 0) continue
    const last = lines.at(-1)
    const text = word[0].replaceAll(/\s+/g, ' ')
    if (last !== undefined && Math.abs(last.top - top) < 2) last.text += text
    else lines.push({ text, left, top, height })
  }
  const room = roomOf(node.parentElement)
  return lines.map((line) => ({ ...line, text: cut(line.text.trimEnd(), room, widthOf) }))
}

/** How much of a line the nearest element that cuts its text shows. */
function roomOf(parent: Element | null): number {
  const cutting = parent !== null && getComputedStyle(parent).textOverflow === 'ellipsis'
  return cutting ? parent.getBoundingClientRect().width : Infinity
}

function cut(text: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room + 1) return text
  let length = text.length
  while (length > 0 && widthOf(`${text.slice(0, length)}…`) > room) length -= 1
  return `${text.slice(0, length)}…`
}
