/**
 * `npm run pictures`: renders every view and state of the real window with the sample story, wide and narrow, light and dark, into out/pictures,
 * and copies those that the documents show to docs/pictures. Says of each what a look would find: text cut off, parts outside the window, too little contrast.
 */
import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { build } from './lib/build.mjs'
import { getChromium } from './lib/chromium.mjs'
import { faultsOfPage } from './lib/page-faults.mjs'
import { root, say } from './lib/run.mjs'

const sizes = [
  { name: '1440', width: 1440, height: 900 },
  { name: '900', width: 900, height: 600 },
  { name: '390', width: 390, height: 844 },
]
const schemes = ['light', 'dark']
const sample = join(root, 'resources/sample/skarrow-ferry')
const out = join(root, 'out/pictures')

async function serve(folder, data) {
  const server = spawn(
    process.execPath,
    [join(root, 'out/main/cli.js'), 'serve', '--no-open', ...(folder === null ? [] : [folder])],
    { env: { ...process.env, CROSSREAD_DATA: data }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const url = await new Promise((found) => {
    let text = ''
    server.stdout.on('data', (data) => {
      text += String(data)
      if (text.includes('\n')) found(text.trim())
    })
  })
  return { url, stop: () => server.kill() }
}

const seconds = (count) => new Promise((done) => setTimeout(done, count * 1000))

async function choose(page, side, outlet) {
  const button = page.getByRole('button', { name: new RegExp(`^Article ${side}:`) })
  if (!(await button.isVisible())) return
  await button.click()
  await page.getByRole('menuitemradio', { name: new RegExp(outlet) }).click()
}

/** Opens the sample wide, where both articles can be chosen; the size comes after. */
async function openSample(page, url) {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(url)
  await page.getByRole('button', { name: /^Article B:/ }).waitFor()
  await choose(page, 'A', 'The Tornhaven Courier')
  await choose(page, 'B', 'The Northern Ledger')
  await page
    .getByRole('group', { name: /diverges/ })
    .first()
    .waitFor()
}

const pressed = (key) => async (page) => {
  await page.keyboard.press(key)
}

/** States besides the views: what brings each about. */
const states = [
  {
    name: 'compare-current',
    enter: async (page) => {
      for (let step = 0; step < 6; step += 1) await page.keyboard.press('F7')
    },
  },
  { name: 'compare-folded', enter: pressed('Control+d') },
  { name: 'palette', enter: pressed('Control+Shift+p') },
  { name: 'keys', enter: pressed('Control+/') },
  { name: 'export', enter: async (page) => page.getByRole('button', { name: 'Export' }).click() },
  { name: 'settings', enter: pressed('Control+,') },
  { name: 'guide', enter: pressed('F1') },
  {
    name: 'compare-find',
    enter: async (page) => {
      await page.keyboard.press('Control+f')
      await page.keyboard.type('ferry')
      await page.keyboard.press('F3')
    },
  },
  {
    name: 'inspector',
    enter: async (page) => {
      await page.keyboard.press('F7')
      const open = page.getByRole('button', { name: 'Open', exact: true })
      if (await open.isVisible()) await open.click()
    },
  },
  {
    name: 'library',
    enter: async (page) => {
      const library = page.getByRole('button', { name: 'Library', exact: true })
      if (await library.isVisible()) await library.click()
      await page.getByRole('searchbox', { name: 'Search all texts' }).fill('harbour')
    },
  },
]

async function picture(page, name, faults) {
  await page.mouse.move(0, 0)
  await seconds(0.6)
  await page.screenshot({ path: join(out, `${name}.png`) })
  for (const fault of await page.evaluate(faultsOfPage)) faults.push(`${name}: ${fault}`)
}

async function picturesAt(browser, { url, size, scheme, faults }) {
  const context = await browser.newContext({ colorScheme: scheme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(`${scheme}-${size.name}: ${error.message}`))
  await openSample(page, url)
  const tabs = await page.getByRole('tab').allTextContents()
  await page.setViewportSize({ width: size.width, height: size.height })
  for (const tab of tabs) {
    await page.getByRole('tab', { name: tab, exact: true }).click()
    await page.locator('#view-panel[aria-busy="false"]').waitFor()
    // The view itself may still have to be fetched.
    await seconds(0.5)
    await page.getByText('Comparing every two articles of the story').waitFor({ state: 'hidden' })
    await picture(page, `${tab.toLowerCase()}-${scheme}-${size.name}`, faults)
  }
  for (const { name, enter } of states) {
    await page.keyboard.press('Escape')
    await openSample(page, url)
    await page.getByRole('tab', { name: 'Compare', exact: true }).click()
    await page.setViewportSize({ width: size.width, height: size.height })
    await enter(page)
    await picture(page, `${name}-${scheme}-${size.name}`, faults)
    await page.keyboard.press('Escape')
  }
  await context.close()
}

/** A file that changes while it is being read: the line above the text. */
async function changedOnDisk(browser, { folder, faults, data }) {
  const served = await serve(folder, data)
  const context = await browser.newContext({ viewport: sizes[0], reducedMotion: 'reduce' })
  const page = await context.newPage()
  await openSample(page, served.url)
  const file = join(folder, 'tornhaven-courier.txt')
  await writeFile(file, `${await readFile(file, 'utf8')}\nThe ferry is expected back in service in spring.\n`)
  await page.getByRole('button', { name: 'Compare again' }).waitFor()
  for (const scheme of schemes)
    for (const size of sizes) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await page.setViewportSize(size)
      await picture(page, `changed-${scheme}-${size.name}`, faults)
    }
  await context.close()
  served.stop()
}

async function stateOf(browser, { name, folder, faults, data }) {
  const served = await serve(folder, data)
  for (const scheme of schemes)
    for (const size of sizes) {
      const context = await browser.newContext({ colorScheme: scheme, viewport: size })
      const page = await context.newPage()
      await page.goto(served.url)
      await seconds(2)
      await picture(page, `${name}-${scheme}-${size.name}`, faults)
      await context.close()
    }
  served.stop()
}

/** Copies the pictures that the documents name. */
async function keepUsed() {
  const kept = join(root, 'docs/pictures')
  await mkdir(kept, { recursive: true })
  const documents = [
    'README.md',
    ...(await readdir(join(root, 'docs'))).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`),
  ]
  const texts = await Promise.all(documents.map((file) => readFile(join(root, file), 'utf8')))
  const used = [
    ...new Set(texts.flatMap((text) => [...text.matchAll(/pictures\/([\w-]+\.png)/g)].map((match) => match[1]))),
  ]
  for (const file of used) await cp(join(out, file), join(kept, file))
  return used
}

await build({ onlyIfNeeded: true })
await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })
const work = await mkdtemp(join(tmpdir(), 'crossread-pictures-'))
const faults = []
const browser = await chromium.launch({
  executablePath: await getChromium(),
  args: ['--no-sandbox', '--disable-background-networking'],
})
try {
  const folder = join(work, 'skarrow-ferry')
  await cp(sample, folder, { recursive: true })
  const served = await serve(folder, join(work, 'data'))
  for (const scheme of schemes)
    for (const size of sizes) await picturesAt(browser, { url: served.url, size, scheme, faults })
  served.stop()
  const one = join(work, 'one')
  await mkdir(one)
  await cp(join(sample, 'tornhaven-courier.txt'), join(one, 'tornhaven-courier.txt'))
  const mixed = join(work, 'mixed')
  await cp(sample, mixed, { recursive: true })
  await writeFile(join(mixed, 'empty.txt'), '')
  await writeFile(join(mixed, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 13]))
  const nothing = join(work, 'nothing')
  await mkdir(nothing)
  for (const [name, at] of Object.entries({
    welcome: null,
    'one-article': one,
    problems: mixed,
    'empty-folder': nothing,
  }))
    await stateOf(browser, { name, folder: at, faults, data: join(work, `data-${name}`) })
  const changing = join(work, 'changing')
  await cp(sample, changing, { recursive: true })
  await changedOnDisk(browser, { folder: changing, faults, data: join(work, 'data-changing') })
} finally {
  await browser.close()
  await rm(work, { recursive: true, force: true })
}
for (const file of await keepUsed()) say(`kept docs/pictures/${file}`)
for (const fault of faults) say(fault)
say(`${faults.length} faults`)
process.exitCode = faults.length === 0 ? 0 : 1
