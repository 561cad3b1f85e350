/**
 * Saved web pages read one after the other: processor time a page, and the memory that stays.
 *
 *   npm run bench:pages                    1,000 readings of the pages in ../shared/eval/pages where they are, else of the fixtures
 *   npm run bench:pages -- 3000 FOLDER     3,000 readings of the pages of this folder
 *
 * Time is that of the process, in which the pages are read and become articles, as in a worker of the app; with garbage collection. It has
 * two parts: from the file to its text and what it says of itself, and from these to passages, names, figures, quotations and speakers.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readArticle } from '../src/core/article/article.js'
import { readArticles } from '../src/readers/index.js'
import { ReadFailure, type RawArticle } from '../src/readers/reader.js'

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

/** Milliseconds that the process has used so far. */
function used(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

interface Reading {
  /** Characters of the articles, so that nothing is left undone; 0 for a page without one. */
  readonly characters: number
  /** Milliseconds from the file to what a reader gives, and from there to the article. */
  readonly reading: number
  readonly analysis: number
}

async function read({ name, bytes }: SavedPage): Promise<Reading> {
  const start = used()
  const raws = await rawArticles(name, bytes)
  const middle = used()
  const characters = raws.reduce((sum, raw) => sum + readArticle({ id: name, file: name, ...raw }).text.length, 0)
  return { characters, reading: middle - start, analysis: used() - middle }
}

/** None for a page that has no article. */
async function rawArticles(name: string, bytes: Uint8Array): Promise<readonly RawArticle[]> {
  try {
    return await readArticles({ name, bytes })
  } catch (error) {
    if (error instanceof ReadFailure) return []
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
  const sum = { characters: 0, reading: 0, analysis: 0 }
  for (let index = 0; index < count; index++) {
    const { characters, reading, analysis } = await read(at(index))
    sum.characters += characters
    sum.reading += reading
    sum.analysis += analysis
    if ((index + 1) % Math.ceil(count / SAMPLES) === 0) levels.push(heap())
  }
  const perPage = (milliseconds: number): string => (milliseconds / count).toFixed(1)
  console.log(`${count} pages (${pages.length} different), ${Math.round(sum.characters / count)} characters each`)
  console.log(
    `processor time ${perPage(sum.reading + sum.analysis)} ms a page: reading ${perPage(sum.reading)}, analysis ${perPage(sum.analysis)}`,
  )
  console.log(`memory after collection, MB: ${levels.map((level) => level.toFixed(1)).join('  ')}`)
}

const shared = resolve(root, '../shared/eval/pages')
const [count = '1000', folder = existsSync(shared) ? shared : join(root, 'src/readers/fixtures')] =
  process.argv.slice(2)
await main(Number(count), folder)
