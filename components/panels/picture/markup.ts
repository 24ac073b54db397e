/** An element as SVG text; attributes that are null are left out. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  content = '',
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [`${key}="${escapeText(typeof value === 'number' ? short(value) : value)}"`],
  )
  return `<${[name, ...written].join(' ')}${content === '' ? '/>' : `>${content}</${name}>`}`
}

export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const short = (value: number) => String(Math.round(value * 100) / 100)
