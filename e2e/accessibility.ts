/** axe-core over the whole window, in light, in dark and with the system's own colours. */
import { type Page, expect } from '@playwright/test'
import axe, { type AxeResults } from 'axe-core'

/** What a rule found, short enough to read in a failure. */
interface Finding {
  readonly rule: string
  readonly help: string
  readonly where: readonly string[]
}

/** Fails with each violation named. Leaves the window with the system's colours unset. */
export async function expectAccessible(window: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    expect(await findings(window), `no accessibility violation in ${colorScheme}`).toEqual([])
  }
  await window.emulateMedia({ colorScheme: null, forcedColors: 'active' })
  expect(await findings(window), 'no accessibility violation in forced colours').toEqual([])
  await window.emulateMedia({ forcedColors: null })
}

async function findings(window: Page): Promise<readonly Finding[]> {
  // Evaluated from outside: the policy lets no script of ours be added to the page.
  if (!(await window.evaluate(() => 'axe' in globalThis))) await window.evaluate(axe.source)
  const results = await window.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe
    // Colours that are still fading in are none that anybody reads.
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
    return runner.run({ resultTypes: ['violations'] })
  })
  return results.violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    where: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`),
  }))
}
