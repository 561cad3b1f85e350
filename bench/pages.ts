/**
 * Saved web pages read one after the other: processor time a page, and the memory that stays.
 *
 *   npm run bench:pages                    1,000 readings of the pages in ../shared/eval/pages where they are, else of the fixtures
 *   npm run bench:pages -- 3000 FOLDER     3,000 readings of the pages of this folder
 *
 * Time is that of the process, in which the pages are read and become articles, as in a worker of the app; with garbage collection.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readArticle } from '../src/core/article/article.js'
import { readArticles } from '../src/readers/index.js'
import { ReadFailure } from '../src/readers/reader.js'

const root = resolve(import.meta.dirname, '..')
const MEGABYTE = 1024 * 1024
const SAMPLES = 10

interface SavedPage {
  readonly name: string
  readonly bytes: Uint8Array
}

function pagesIn(folder: string): readonly SavedPage[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const pages = names.filter((name) => /\.x?html?(?:\.gz)?$/.test(name))
  return pages.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
}

/** Characters of the articles, so that nothing is left undone; 0 for a page without one. */
async function read({ name, bytes }: SavedPage): Promise<number> {
  try {
    const articles = await readArticles({ name, bytes })
    return articles.reduce((sum, raw) => sum + readArticle({ id: name, file: name, ...raw }).text.length, 0)
  } catch (error) {
    if (error instanceof ReadFailure) return 0
    throw error
  }
}

function heap(): number {
  for (let times = 0; times < 2; times++) globalThis.gc?.()
  return process.memoryUsage().heapUsed / MEGABYTE
}

async function main(count: number, folder: string): Promise<void> {
  const pages = pagesIn(folder)
  if (pages.length === 0) throw new Error(`no pages in ${folder}`)
  const at = (index: number): SavedPage => pages[index % pages.length]!
  // What is loaded and compiled with the first pages counts for no page.
  for (let index = 0; index < Math.min(pages.length, 100); index++) await read(at(index))
  const levels: number[] = [heap()]
  const from = process.cpuUsage()
  let spentOnMeasuring = 0
  let characters = 0
  for (let index = 0; index < count; index++) {
    characters += await read(at(index))
    if ((index + 1) % Math.ceil(count / SAMPLES) !== 0) continue
    const before = process.cpuUsage()
    levels.push(heap())
    const { user, system } = process.cpuUsage(before)
    spentOnMeasuring += user + system
  }
  const { user, system } = process.cpuUsage(from)
  const perPage = (user + system - spentOnMeasuring) / 1000 / count
  console.log(`${count} pages (${pages.length} different), ${Math.round(characters / count)} characters each`)
  console.log(`processor time ${perPage.toFixed(1)} ms a page`)
  console.log(`memory after collection, MB: ${levels.map((level) => level.toFixed(1)).join('  ')}`)
}

const shared = resolve(root, '../shared/eval/pages')
const [count = '1000', folder = existsSync(shared) ? shared : join(root, 'src/readers/fixtures')] =
  process.argv.slice(2)
await main(Number(count), folder)
