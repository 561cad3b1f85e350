/** The window over folders of hostile articles: nothing in them runs, nothing is asked for, nothing stands outside its place. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { createExport } from '../src/exports/index.js'
import { sampleInput } from '../src/exports/sample.testing.js'
import { corpus, filesOf, fileOfMany, MARK, type HostileFile, report, type Report, written } from '../src/readers/hostile/corpus.testing.js' // prettier-ignore
import { expect, test } from './fixtures.js'

test.use({ open: null, viewport: { width: 1440, height: 900 } })
test.skip(({ shell }) => shell !== 'browser', 'opens folders by their path')

const other: Report = {
  title: 'Choir from Tarrant wins the national prize',
  outlet: 'Tarrant Echo',
  day: '2024-06-10',
  paragraphs: [
    'The Tarrant youth choir won the national singing prize in Vellmar on Sunday evening, the jury said.',
    'Its conductor, Rui Vale, thanked the parents. “They sang 14 songs in two days,” he said.',
    'The prize is worth 5,000 crowns, and 40 singers will travel to Saint-Elme in October.',
  ],
}

async function writeAll(folder: string, files: readonly HostileFile[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [index, { name, bytes }] of files.entries()) {
    // What no file system takes is left to the tests of names.
    const possible = Array.from(name.replace(/[/\0]/g, '_')).slice(-70).join('')
    await writeFile(join(folder, `${String(index).padStart(3, '0')} ${possible}`), bytes)
  }
}

/** Piles of vectors, an article each: twelve of one event and twelve of another. */
function piled(): readonly HostileFile[] {
  const size = Math.ceil(corpus.length / 24)
  return Array.from({ length: 24 }, (_, at) =>
    fileOfMany(corpus.slice(at * size, (at + 1) * size), at % 2 === 0 ? report : other, at),
  )
}

interface Watched {
  readonly troubles: string[]
}

function watch(context: BrowserContext, page: Page): Watched {
  const troubles: string[] = []
  const home = new URL(page.url()).host
  context.on('page', () => troubles.push('a window was opened'))
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && host !== home) troubles.push(`asked for ${request.url()}`)
  })
  page.on('dialog', (dialog) => {
    troubles.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) troubles.push(`a frame: ${frame.url()}`)
  })
  return { troubles }
}

/** What of an article has become part of the page. */
const broken = (page: Page): Promise<readonly string[]> =>
  page.evaluate((mark) => {
    const found: string[] = []
    if (mark in globalThis) found.push(`ran: ${String(Reflect.get(globalThis, mark))}`)
    const never = 'iframe,frame,object,embed,applet,base,video,audio,math,marquee,portal,template,noscript,link[rel=prefetch],meta[http-equiv],body style,body link,body script,svg script,svg a,svg use,svg image,foreignObject' // prettier-ignore
    for (const element of document.querySelectorAll(never)) found.push(element.outerHTML.slice(0, 100))
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes)
        if (/^on/i.test(name) || /^\s*(?:javascript|vbscript|data:text)/i.test(value))
          found.push(`${element.tagName} ${name}`)
    if (document.querySelectorAll('body > *').length > 12) found.push('more at the top of the page than is ours')
    return found
  }, MARK)

/** Opens a folder as a second window would, and waits until all is read. */
async function openFolder(window: Page, path: string): Promise<number> {
  const call = (name: string, input: object) =>
    window.evaluate(
      async ([at, body]) => {
        const headers = { 'content-type': 'application/json' }
        const response = await fetch(`api/call/${at}`, { method: 'POST', headers, body })
        return (await response.json()) as { value: { folder: { progress: unknown; articles: unknown[] } | null } }
      },
      [name, JSON.stringify(input)] as const,
    )
  await call('folder.open', { path })
  let articles = 0
  await expect(async () => {
    const { folder } = (await call('app.info', {})).value
    expect(folder?.progress).toBeNull()
    articles = folder?.articles.length ?? 0
  }).toPass({ timeout: 240_000 })
  await expect(window.getByRole('group', { name: /^Headline/ }).first()).toBeVisible({ timeout: 60_000 })
  return articles
}

const views = ['Matrix', 'Quotes', 'Timeline', 'Headlines', 'Differences', 'Coverage', 'Compare'] as const

test('a folder of every hostile article is read, listed, searched and compared as text', async ({ window, temp }) => {
  test.setTimeout(360_000)
  const folder = await temp('hostile')
  await writeAll(folder, corpus.flatMap((vector, at) => filesOf(vector).at(at % filesOf(vector).length) ?? [])) // prettier-ignore
  await expect(window.getByRole('main')).toBeVisible()
  const { troubles } = watch(window.context(), window)
  expect(await openFolder(window, folder)).toBeGreaterThan(corpus.length * 0.95)

  const tree = window.getByRole('tree', { name: 'Stories and articles' })
  for (const key of ['Home', ...Array<string>(12).fill('PageDown'), 'End']) await tree.press(key)
  for (const word of ['onerror', 'script', 'lock']) {
    await window.getByRole('searchbox', { name: 'Search all texts' }).fill(word)
    await expect(window.getByRole('list', { name: /places found/ })).toBeVisible()
    expect(await broken(window)).toEqual([])
  }
  await window.getByRole('searchbox', { name: 'Search all texts' }).press('Escape')
  for (let step = 0; step < 5; step++) await window.keyboard.press('F7')
  expect(await broken(window)).toEqual([])
  expect(troubles).toEqual([])
})

test('every view of stories made of hostile words shows words', async ({ window, temp }) => {
  test.setTimeout(360_000)
  const folder = await temp('piled')
  await writeAll(folder, piled())
  await expect(window.getByRole('main')).toBeVisible()
  const { troubles } = watch(window.context(), window)
  await openFolder(window, folder)
  for (const view of views) {
    await window.getByRole('tab', { name: view }).click()
    await expect(window.getByText('Comparing every two articles of the story')).toBeHidden({ timeout: 60_000 })
    await window.mouse.wheel(0, 4000)
    expect(await broken(window), view).toEqual([])
  }
  for (let step = 0; step < 12; step++) {
    await window.keyboard.press('F7')
    expect(await broken(window)).toEqual([])
  }
  await expect(window).toHaveTitle(/Crossread/)
  expect(troubles).toEqual([])
})

test('exported pages of hostile words run nothing and ask for nothing, with scripts allowed', async ({
  browser,
  temp,
}) => {
  test.setTimeout(360_000)
  const folder = await temp('exports')
  const page = await (await browser.newContext()).newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  const words = corpus.filter(({ place }) => place !== 'odt' && place !== 'docx').map(written)
  for (let at = 0; at < words.length; at += 20) {
    const text = words.slice(at, at + 20).map((each) => each.slice(0, 300)).join(' ') // prettier-ignore
    const hostile = { title: text, outlet: text, file: text, words: text, note: text, author: text }
    const { bytes } = await createExport(sampleInput('html', { scope: { kind: 'story', story: 's1' } }, hostile))
    const path = join(folder, `${at}.html`)
    await writeFile(path, bytes)
    await page.goto(`file://${path}`)
    // Its own policy is in a meta element, which no article may bring.
    expect((await broken(page)).filter((one) => !one.startsWith('<meta http-equiv="Content-Security-Policy"'))).toEqual(
      [],
    )
  }
  expect(asked.filter((url) => !url.startsWith(`file://${folder}/`))).toEqual([])
  await page.context().close()
})
