/** What a person does with the window, over and over: one round of it, each step by the keys and buttons that people use. */
import { rm } from 'node:fs/promises'
import type { Locator, Page } from 'playwright'

export type Random = () => number

const views = ['Matrix', 'Quotes', 'Timeline', 'Headlines', 'Differences', 'Coverage', 'Compare']
const words = ['beams', 'mayor', 'crowns', 'council', 'October', 'questions', 'inspectors', 'statement']
const PATIENCE = 60_000
/** A little more than the window keeps showing the pair before (state/load-pair.ts). */
const BEHIND = 400

const pick = <T>(all: readonly T[], random: Random): T => all[Math.floor(random() * all.length)] as T
const headline = (page: Page): Locator => page.getByRole('group', { name: /^Headline/ }).first()

/** Chooses two articles of a story somewhere in the library, by keyboard. */
async function openPair(page: Page, random: Random): Promise<void> {
  const tree = page.getByRole('tree', { name: 'Stories and articles' })
  const active = async (): Promise<Locator> =>
    page.locator(`[id="${(await tree.getAttribute('aria-activedescendant')) ?? ''}"]`)
  await tree.focus()
  await page.keyboard.press('Home')
  for (let steps = Math.floor(random() * 30); steps > 0; steps--) await page.keyboard.press('ArrowDown')
  if ((await (await active()).getAttribute('aria-level')) === '2') await page.keyboard.press('ArrowLeft')
  if ((await (await active()).getAttribute('aria-expanded')) === 'false') await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('a')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('b')
  // The pair before may still be shown for a while, and the new one before it is compared.
  await page.waitForTimeout(BEHIND)
  await page.locator('#view-panel[aria-busy="false"]').waitFor({ timeout: PATIENCE })
  await headline(page).waitFor({ timeout: PATIENCE })
}

async function walkAndDecide(page: Page): Promise<void> {
  for (let step = 0; step < 8; step++) await page.keyboard.press('F7')
  await page.keyboard.press('Shift+F7')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+z')
}

async function writeAndTakeBackNote(page: Page): Promise<void> {
  await page
    .getByRole('group', { name: /^Paragraph/ })
    .first()
    .focus()
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Write a note' }).waitFor({ timeout: PATIENCE })
  await page.keyboard.type('Ask the council.')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Notes 1' }).waitFor({ timeout: PATIENCE })
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: /^Notes( 0)?$/ }).waitFor({ timeout: PATIENCE })
}

async function search(page: Page, random: Random): Promise<void> {
  const field = page.getByRole('searchbox', { name: 'Search all texts' })
  await field.fill(pick(words, random))
  await page.getByRole('list', { name: /places found/ }).waitFor({ timeout: PATIENCE })
  await field.press('Escape')
}

async function seeViews(page: Page): Promise<void> {
  for (const view of views) {
    await page.getByRole('tab', { name: view }).click()
    await page.getByText('Comparing every two articles of the story').waitFor({ state: 'hidden', timeout: PATIENCE })
  }
}

async function exportPage(page: Page): Promise<void> {
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: /Web page/ }).check()
  const download = page.waitForEvent('download', { timeout: PATIENCE })
  await dialog.getByRole('button', { name: 'Export' }).click()
  await rm(await (await download).path())
  await dialog.waitFor({ state: 'hidden', timeout: PATIENCE })
}

/** The steps of a round by name. Each leaves the window as the next expects it. */
export const steps: readonly (readonly [name: string, run: (page: Page, random: Random) => Promise<void>])[] = [
  ['open a pair', openPair],
  ['walk and decide', walkAndDecide],
  ['note', writeAndTakeBackNote],
  ['search', search],
  ['views', seeViews],
  ['export', exportPage],
]
