/** A small reader of RFC 4180, written for these tests alone: strict, CRLF only. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = []
  let at = 0
  while (at < text.length) {
    const record: string[] = []
    for (;;) {
      const cell = text[at] === '"' ? quoted(text, at) : plain(text, at)
      record.push(cell.value)
      at = cell.end
      if (text[at] !== ',') break
      at++
    }
    if (!text.startsWith('\r\n', at)) throw new Error(`no line end at ${at}`)
    at += 2
    records.push(record)
  }
  return records
}

function plain(text: string, start: number): { value: string; end: number } {
  let end = start
  while (end < text.length && !',\r\n'.includes(text.charAt(end))) {
    if (text[end] === '"') throw new Error(`stray quote at ${end}`)
    end++
  }
  return { value: text.slice(start, end), end }
}

function quoted(text: string, start: number): { value: string; end: number } {
  let value = ''
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') value += text.charAt(at)
    else if (text[at + 1] === '"') {
      value += '"'
      at++
    } else return { value, end: at + 1 }
  }
  throw new Error('no closing quote')
}
