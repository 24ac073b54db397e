import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { anchorsOf, pages, readPage, root, targetsOf } from './markdown.ts'

const isElsewhere = (target: string) => /^[a-z][a-z0-9+.-]*:/i.test(target)

/** Why a link of a page leads nowhere; null when it leads somewhere. */
function faultOf(page: string, target: string): string | null {
  const [file = '', anchor] = target.split('#')
  const found = file === '' ? page : path.posix.join(path.posix.dirname(page), decodeURIComponent(file))
  if (found.startsWith('..')) return `${page}: ${target} leads out of the repository`
  if (!fs.existsSync(path.join(root, found))) return `${page}: ${target} is not there`
  if (anchor === undefined || !found.endsWith('.md')) return null
  return anchorsOf(readPage(found)).has(anchor) ? null : `${page}: ${target} has no such heading`
}

const linksOf = (page: string) => targetsOf(readPage(page)).filter((target) => !isElsewhere(target))

describe('documentation', () => {
  it('links to files and headings that are there', () => {
    expect(pages()).toContain('README.md')
    const faults = pages().flatMap((page) => linksOf(page).map((target) => faultOf(page, target)))
    expect(faults.length).toBeGreaterThan(50)
    expect(faults.filter((fault) => fault !== null)).toEqual([])
  })

  it('can be reached page by page from README.md', () => {
    const reached = new Set(['README.md'])
    for (const page of reached)
      for (const target of linksOf(page)) {
        const file = path.posix.join(path.posix.dirname(page), target.split('#')[0] ?? '')
        if (file.endsWith('.md')) reached.add(file)
      }
    expect(pages().filter((page) => !reached.has(page))).toEqual([])
  })
})

describe('a link', () => {
  it('is found in every form, and not in code', () => {
    const text = [
      '[a](a.md) and ![b](images/b.png "B"), [`c`](<c.md#d>)',
      '[e]: e.md',
      '<img src="f.png" alt="">',
      '`[g](g.md)`',
      '```sh\n[h](h.md)\n```',
    ]
    expect(targetsOf(text.join('\n'))).toEqual(['a.md', 'images/b.png', 'c.md#d', 'e.md', 'f.png'])
  })

  it('to a heading bears the anchor that GitHub gives it', () => {
    const text =
      '# One: `two` — [three](3.md)?\n\n## Not-ready rate\n\n## Not-ready rate\n\n```sh\n# no heading\n```\n'
    expect([...anchorsOf(text)]).toEqual(['one-two--three', 'not-ready-rate', 'not-ready-rate-1'])
  })

  it('that leads nowhere is named', () => {
    expect(faultOf('docs/README.md', '../nowhere.md')).toBe('docs/README.md: ../nowhere.md is not there')
    expect(faultOf('docs/README.md', '#nowhere')).toBe('docs/README.md: #nowhere has no such heading')
    expect(faultOf('docs/README.md', '../../README.md')).toMatch(/leads out of the repository/)
  })
})
