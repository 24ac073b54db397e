import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { z } from 'zod'
import { twoFrames } from './open-page.ts'
import { expect } from './test.ts'

const allRules = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
/** those that can fail in one theme and not in the other */
const colourRules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
const themes = [
  { colorScheme: 'light', runOnly: allRules },
  { colorScheme: 'dark', runOnly: colourRules },
] as const

/** The guards around a popup of Base UI hand the focus on at once: nobody ever stands on one. axe cannot know that. */
const exclude = [['[data-base-ui-focus-guard]']]

const violations = z.array(
  z.object({ id: z.string(), help: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
)

/**
 * Nothing on the page as it stands breaks WCAG 2.2 AA, in either theme.
 * @param within looks at this part of the page only
 */
export async function expectWcag(page: Page, within = 'html'): Promise<void> {
  for (const { colorScheme, runOnly } of themes) {
    await page.emulateMedia({ colorScheme })
    await twoFrames(page)
    await expect.poll(() => page.evaluate(countRunning)).toBe(0)
    expect.soft(await wcagFaults(page, within, runOnly), `WCAG, ${colorScheme}`).toEqual([])
  }
}

/** Colours that are still on their way from one theme to the other are in neither. */
const countRunning = () => document.getAnimations().filter(({ playState }) => playState === 'running').length

/** A line an element. Evaluating a script needs no leave of the policy. */
async function wcagFaults(page: Page, within: string, runOnly: object): Promise<string[]> {
  await page.evaluate(axe.source)
  const found: unknown = await page.evaluate(
    `axe.run(${JSON.stringify({ include: [[within]], exclude })}, ${JSON.stringify({ runOnly, resultTypes: ['violations'], preload: false })})
      .then(({ violations }) => violations)`,
  )
  return violations
    .parse(found)
    .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`))
}
