/** What is in the window is in the file, item by item, in every format that a person can hand on. */
import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { expect, test } from './fixtures.js'

/** A line of the window's list of differences. */
interface Item {
  readonly class: 'diverge' | 'adds' | 'only'
  readonly reason: string
  readonly a: string | null
  readonly b: string | null
}

const PAIR_NOTE = 'Two figures for one evening: **ring the coastguard**.'
const WHOLE_NOTE = 'The second report leans on the first.'

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

async function choose(window: Page, side: 'A' | 'B', outlet: string): Promise<void> {
  await window.getByRole('button', { name: new RegExp(`^Article ${side}:`) }).click()
  await window.getByRole('menuitemradio', { name: new RegExp(outlet) }).click()
  await expect(window.getByRole('button', { name: new RegExp(`^Article ${side}:\\s*${outlet}`) })).toBeVisible()
}

/** A note on the first pair of passages that diverges, and one on the whole comparison. */
async function writeNotes(window: Page): Promise<void> {
  const inspector = window.getByRole('complementary', { name: 'Inspector' })
  await window.keyboard.press('F7')
  await expect(inspector.getByRole('heading', { name: / \d+ of \d+$/ })).toBeVisible()
  await inspector.getByRole('textbox', { name: 'Write a note' }).fill(PAIR_NOTE)
  await window.keyboard.press('Control+Enter')
  await expect(inspector.locator('strong', { hasText: 'ring the coastguard' })).toBeVisible()
  await inspector.getByRole('button', { name: 'Write a note on the whole comparison' }).click()
  await inspector.getByRole('textbox', { name: 'Note on the whole comparison' }).fill(WHOLE_NOTE)
  await window.keyboard.press('Control+Enter')
  await expect(inspector.getByRole('article').getByText(WHOLE_NOTE)).toBeVisible()
}

/** Every line of the list of differences. The window is made tall, so that all of them are drawn. */
async function itemsInWindow(window: Page): Promise<readonly Item[]> {
  await window.setViewportSize({ width: 1280, height: 4000 })
  await window.getByRole('tab', { name: 'Differences' }).click()
  const lines = window.getByRole('row').filter({ has: window.locator('[data-cell]') })
  await expect(lines.first()).toBeVisible()
  const said = await window.getByText(/^\d+ differences? · \d+ added/).textContent()
  const counts = (said ?? '').replace(/,.*/, '').match(/\d+/g) ?? []
  await expect(lines).toHaveCount(counts.reduce((sum, count) => sum + Number(count), 0))
  return lines.evaluateAll((rows) =>
    rows.map((row): Item => {
      const mark = ['diverge', 'adds', 'only'].find((name) => row.querySelector(`.chip.${name}`)) as Item['class']
      const cells = [...row.querySelectorAll('[role=cell]')]
      const words = (cell: Element | undefined): string | null => {
        const marked = [...(cell?.querySelectorAll(`.w.${mark}`) ?? [])].map(({ textContent }) => textContent).join('')
        return marked === '' ? null : marked.replace(/\s+/g, ' ').trim()
      }
      const reason = cells[1]?.querySelector('button')?.nextElementSibling?.textContent ?? ''
      return { class: mark, reason, a: words(cells[2]), b: words(cells[3]) }
    }),
  )
}

async function exported(window: Page, format: RegExp): Promise<string> {
  await window.getByRole('button', { name: 'Export' }).click()
  const dialog = window.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: format }).check()
  const download = window.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export' }).click()
  const path = await (await download).path()
  await expect(dialog).toBeHidden()
  return path
}

/** What a web page of a comparison says, read with scripts off. */
async function itemsInPage(browser: Browser, path: string) {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.setContent(await readFile(path, 'utf8'))
  const texts = async (where: Locator): Promise<readonly string[]> => (await where.allTextContents()).map(flat)
  const differences = page.locator('tr[id^=d]')
  const found = {
    differences: await differences.evaluateAll((rows) =>
      rows.map((row) => {
        const cells = [...row.querySelectorAll('td')]
        const words = (at: number): string | null => cells[at]?.querySelector('q')?.textContent ?? null
        return { reason: cells[4]?.textContent ?? '', a: words(2), b: words(3) }
      }),
    ),
    adds: { a: await texts(page.locator('td.a mark.w-adds')), b: await texts(page.locator('td.b mark.w-adds')) },
    only: { a: await texts(page.locator('tr.only td.a.full p')), b: await texts(page.locator('tr.only td.b.full p')) },
    sides: { a: await texts(page.locator('td.a')), b: await texts(page.locator('td.b')) },
    notes: await texts(page.locator('.notes > li')),
  }
  await context.close()
  return found
}

const parts = async (path: string): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(Object.entries(unzipSync(await readFile(path))).map(([name, part]) => [name, strFromU8(part)]))

const decoded = (xml: string): string =>
  flat(
    xml
      .replace(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  )

test('what is in the window is in the file, item by item', async ({ window, shell, browser }) => {
  test.skip(shell === 'electron', 'the desktop asks for a place with the system’s own dialog')
  test.slow()
  await expect(window.getByRole('button', { name: /^Article B:/ })).toBeVisible()
  await choose(window, 'A', 'The Tornhaven Courier')
  await choose(window, 'B', 'The Northern Ledger')
  await expect(window.getByRole('group', { name: /diverges.*in The Northern Ledger/ }).first()).toBeVisible()
  await writeNotes(window)
  const items = await itemsInWindow(window)
  const diverging = items.filter((item) => item.class === 'diverge')
  expect(diverging.length).toBeGreaterThan(5)

  await test.step('a web page has every difference, addition and passage of one side, and no other', async () => {
    const page = await itemsInPage(browser, await exported(window, /^Web page/))
    const told = ({ reason, a, b }: Pick<Item, 'reason' | 'a' | 'b'>): string => JSON.stringify([reason, a, b])
    expect(page.differences.map(told).sort()).toEqual(diverging.map(told).sort())
    for (const side of ['a', 'b'] as const) {
      const words = (kind: Item['class']): readonly string[] =>
        items.flatMap((item) => (item.class === kind ? (item[side] ?? []) : []))
      const added = words('adds')
      for (const one of added) {
        expect(page.sides[side].some((text) => text.replace(/(?<=\D)\d+(?=\D|$)/g, '').includes(one) || text.includes(one)), one).toBe(true) // prettier-ignore
        expect(page.adds[side].some((mark) => one.includes(mark)), one).toBe(true) // prettier-ignore
      }
      for (const mark of page.adds[side]) expect(added.some((one) => one.includes(mark)), mark).toBe(true) // prettier-ignore
      expect([...page.only[side]].sort()).toEqual([...words('only')].sort())
    }
    expect(page.notes.join(' ')).toContain('ring the coastguard')
    expect(page.notes.join(' ')).toContain(WHOLE_NOTE)
  })

  await test.step('Word has a comment for every difference and both notes', async () => {
    const document = await parts(await exported(window, /^Word/))
    const comments = document['word/comments.xml'] ?? ''
    expect(comments.match(/<w:comment /g)).toHaveLength(diverging.length + 2)
    expect(document['word/document.xml']?.match(/<w:commentReference /g)).toHaveLength(diverging.length + 2)
    const text = decoded(comments)
    for (const { reason } of diverging) expect(text).toContain(reason)
    for (const words of ['ring the coastguard', WHOLE_NOTE]) expect(text).toContain(words)
  })

  await test.step('CSV has a row for every difference and note', async () => {
    const text = (await readFile(await exported(window, /^CSV/), 'utf8')).replace(/^\uFEFF/, '')
    const { data, errors } = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true, delimiter: ',' })
    expect(errors).toEqual([])
    const told = data.filter(({ record }) => record === 'difference')
    expect(told.map((row) => [row['text'], row['words_a'], row['words_b']]).sort()).toEqual(
      diverging.map(({ reason, a, b }) => [reason, a ?? '', b ?? '']).sort(),
    )
    expect(data.filter(({ record }) => record === 'note').map(({ text: body }) => body).sort()).toEqual([WHOLE_NOTE, PAIR_NOTE].sort()) // prettier-ignore
  })

  for (const format of [/^Spreadsheet/, /^Data \(JSON\)/, /^Markdown/, /^W3C/, /^QDPX/])
    await test.step(`${format.source} has every difference and note`, async () => {
      const path = await exported(window, format)
      const isZip = format.source.includes('Spread') || format.source.includes('QDPX')
      const raw = isZip ? Object.values(await parts(path)).join('\n') : await readFile(path, 'utf8')
      const text = flat(raw.replaceAll('&#39;', "'").replaceAll(/\\(?=[^"u\\n])/g, '').replaceAll('&amp;', '&').replaceAll('&quot;', '"')) // prettier-ignore
      for (const { reason } of diverging) expect(text.replaceAll('\\"', '"')).toContain(reason)
      expect(text).toContain('ring the coastguard')
      expect(text).toContain(WHOLE_NOTE)
    })
})
