/**
 * `npm run icons`: draws the icon files of every system from resources/icons/crossread.svg, with the machine's Chromium. Its results
 * are kept in the tree, so that packaging needs no browser.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium } from 'playwright'
import { icns, ico } from './lib/icon-files.mjs'
import { getChromium } from './lib/chromium.mjs'
import { root } from './lib/run.mjs'

const folder = resolve(root, 'resources/icons')
const drawing = readFileSync(resolve(folder, 'crossread.svg'), 'utf8')
/** A Mac leaves room around the tile: 824 of 1024 pixels are drawn. */
const withRoom = drawing.replace('viewBox="0 0 512 512"', 'viewBox="-42 -42 596 596"')

const browser = await chromium.launch({ executablePath: await getChromium(), args: ['--no-sandbox'] })
try {
  const page = await browser.newPage()
  const draw = async (svg, size) => {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
    return page.screenshot({ omitBackground: true })
  }
  const all = async (svg, sizes) => {
    const drawn = new Map()
    for (const size of sizes) drawn.set(size, await draw(svg, size))
    return drawn
  }
  const plain = await all(drawing, [16, 24, 32, 48, 64, 128, 256, 512])
  mkdirSync(resolve(folder, 'linux'), { recursive: true })
  for (const [size, png] of plain) {
    if (size !== 24) writeFileSync(resolve(folder, `linux/${size}x${size}.png`), png)
  }
  writeFileSync(resolve(folder, 'crossread-512.png'), plain.get(512))
  writeFileSync(
    resolve(folder, 'crossread.ico'),
    ico([16, 24, 32, 48, 64, 128, 256].map((size) => [size, plain.get(size)])),
  )
  writeFileSync(resolve(folder, 'crossread.icns'), icns(await all(withRoom, [16, 32, 64, 128, 256, 512, 1024])))
} finally {
  await browser.close()
}
