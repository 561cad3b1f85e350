/** Real articles, where they lie beside the repository: they are shown, and never copied into it. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from './fixtures.js'
import { root } from './running-app.js'

const seeds = resolve(root, '../shared/seeds')

/** The title of the article whose file name begins so, as the command line reads it. */
function titleOf(beginning: string): string {
  const printed = execFileSync(process.execPath, [resolve(root, 'out/main/cli.js'), 'extract', seeds])
  const { articles } = JSON.parse(printed.toString('utf8')) as { articles: { file: string; title: string | null }[] }
  return articles.find(({ file }) => file.startsWith(beginning))?.title ?? beginning
}

test.use({ open: null })
test.skip(!existsSync(seeds), 'the folder ../shared/seeds is not on this machine')

test('the first and the third article are shown side by side with linked passages', async ({ window, temp, shell }) => {
  test.skip(shell !== 'browser', 'the desktop opens folders with the system’s own dialog')
  // A copy: notes are written beside the articles.
  const folder = join(await temp('seeds'), 'seeds')
  await cp(seeds, folder, { recursive: true })
  await window.getByRole('textbox', { name: 'Path of a folder on this computer' }).fill(folder)
  await window.keyboard.press('Enter')
  for (const [side, file] of [
    ['A', '000_'],
    ['B', '002_'],
  ] as const) {
    const title = titleOf(file)
    await window.getByRole('button', { name: new RegExp(`^Article ${side}:`) }).click()
    await window.getByRole('menuitemradio').filter({ hasText: title }).click()
    await expect(window.getByRole('menuitemradio')).toHaveCount(0)
  }
  const texts = window.getByRole('region', { name: 'Both articles' })
  const linked = texts.getByRole('group', { name: /, (agrees|diverges|adds)/ })
  await expect(linked.first()).toBeVisible()
  expect(await linked.count()).toBeGreaterThan(3)
  await expect(window.getByRole('button', { name: /^Diverge \d+$/ })).toBeVisible()
})
