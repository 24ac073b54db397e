import fs from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../../..')

/** What is not written by us, or not part of the repository. */
const passedOver = new Set(['node_modules', 'dist', 'data', 'demo-data', 'generated', 'test-results'])

/** Every page of the repository, by its path below the root. */
export function pages(folder = '.'): string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name)
    if (entry.isFile()) return entry.name.endsWith('.md') ? [file] : []
    return entry.isDirectory() && !entry.name.startsWith('.') && !passedOver.has(entry.name)
      ? pages(file)
      : []
  })
}

export const readPage = (page: string): string => fs.readFileSync(path.join(root, page), 'utf8')

const span = /`([^`\n]+)`/g

/** What looks like a link, a heading or a span in a block of code is none. */
const withoutBlocks = (markdown: string) => markdown.replaceAll(/^(```+)[^\n]*\n[\s\S]*?^\1$/gm, '')

/** Texts of all spans of code. */
export const spansOf = (markdown: string): string[] =>
  Array.from(withoutBlocks(markdown).matchAll(span), ([, text = '']) => text)

/** Targets of all links and images: `[text](target "title")`, `[name]: target`, `<img src="target">`. */
export function targetsOf(markdown: string): string[] {
  const patterns = [
    /\]\(<?([^\s)>]+)>?[^)]*\)/g,
    /^ {0,3}\[[^\]]+\]:\s*<?(\S+?)>?$/gm,
    /\b(?:src|href)="([^"]+)"/g,
  ]
  const text = withoutBlocks(markdown).replaceAll(span, '')
  return patterns.flatMap((pattern) => Array.from(text.matchAll(pattern), ([, target = '']) => target))
}

/** Anchors of all headings, as GitHub makes them. */
export function anchorsOf(markdown: string): Set<string> {
  const anchors = new Set<string>()
  for (const [, heading = ''] of withoutBlocks(markdown).matchAll(/^#{1,6} +(.+?) *$/gm)) {
    const text = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    const slug = text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-')
    let anchor = slug
    for (let again = 1; anchors.has(anchor); again += 1) anchor = `${slug}-${again}`
    anchors.add(anchor)
  }
  return anchors
}
