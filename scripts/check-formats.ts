/**
 * Puts articles through real writers and reads them back: a Word file, a PDF or a saved page of an article must give the same article.
 *
 *   npm run check:formats              the plain texts of the sample story, and the seeds in ../shared/seeds where they are there
 *   npm run check:formats -- FOLDER    and the texts of this folder
 *   npm run check:formats -- --only html,mhtml   with the writers of these formats alone
 *
 * For each writer it prints how many titles and blocks are the same, how many links of the two readings agree and diverge, how many
 * sentences are in one of them only, and for the seeds how many findings of ../shared/accept hold over the copies. What the machine
 * lacks is said and counts as not run, never as passed.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join, resolve } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { readArticle } from '../src/core/article/article.js'
import { analyse } from '../src/core/article/analyse.js'
import { compareArticles, comparePair } from '../src/core/compare.js'
import type { Article } from '../src/core/model.js'
import { readArticles } from '../src/readers/index.js'
import { escapeHtml } from './lib/escape-html.mjs'
import { findWriters, type Writer } from './lib/writers.js'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '..')
const SHARED = resolve(root, '../shared')
const ACCEPT = join(SHARED, 'accept/accept.mjs')

async function articleOf(path: string): Promise<Article> {
  const [raw] = await readArticles({ name: basename(path), bytes: await readFile(path) })
  if (raw === undefined) throw new Error(`no article in ${path}`)
  return readArticle({ id: basename(path), file: basename(path), ...raw })
}

/** A line a paragraph; the writers are to show what becomes of the words, not of a layout. */
function pageOf({ text, language, blocks }: Article): string {
  const headline = blocks.find(({ kind }) => kind === 'headline')
  const body = [...text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }) => {
    if (!/\S/.test(line)) return []
    const isHeadline = headline !== undefined && index < headline.end && index + line.length > headline.start
    return [isHeadline ? `<h1>${escapeHtml(line.trim())}</h1>` : `<p>${escapeHtml(line.trim())}</p>`]
  })
  return `<!doctype html><html lang="${language ?? 'en'}"><head><meta charset="utf-8"></head><body>\n${body.join('\n')}\n</body></html>`
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim()
const blocksOf = ({ text, blocks }: Article): readonly string[] =>
  blocks
    .filter(({ kind }) => kind !== 'furniture')
    .map(({ kind, start, end }) => `${kind} ${fold(text.slice(start, end))}`)

interface Row {
  readonly copies: number
  readonly titles: number
  readonly blocks: readonly [same: number, all: number]
  readonly agree: number
  readonly diverge: number
  readonly only: number
  readonly accept: string
}

function compared(original: Article, copy: Article): Pick<Row, 'titles' | 'blocks' | 'agree' | 'diverge' | 'only'> {
  const pair = comparePair(
    analyse(original),
    analyse({ ...copy, id: 'copy', sentences: copy.sentences.map((each) => ({ ...each, id: `copy:${each.id}` })) }),
  )
  const [mine, its] = [blocksOf(original), new Set(blocksOf(copy))]
  const diverge = pair.links.filter(({ relation }) => relation === 'diverge').length
  return {
    titles: original.title === copy.title ? 1 : 0,
    blocks: [mine.filter((block) => its.has(block)).length, mine.length],
    agree: pair.links.length - diverge,
    diverge,
    only: pair.onlyA.length + pair.onlyB.length,
  }
}

/** The totals of the acceptance run over articles under the names of the originals. */
async function accepted(articles: readonly Article[], folder: string): Promise<string> {
  if (!existsSync(ACCEPT)) return '-'
  const named = articles.map((article) => ({
    ...article,
    file: `${basename(article.file, extname(article.file))}.txt`,
  }))
  const path = join(folder, 'comparison.json')
  await writeFile(path, JSON.stringify(compareArticles(named)))
  const { stdout } = await run(process.execPath, [ACCEPT, path], { maxBuffer: 1 << 26 }).catch((error: unknown) =>
    typeof error === 'object' && error !== null && 'stdout' in error
      ? { stdout: String(error.stdout) }
      : Promise.reject(error as Error),
  )
  return stdout.trim().split('\n').at(-1) ?? ''
}

async function check(
  writer: Writer,
  originals: readonly Article[],
  pages: readonly string[],
  folder: string,
  isSeeds: boolean,
): Promise<Row> {
  await mkdir(folder, { recursive: true })
  await writer.write(pages, folder)
  const copies: Article[] = []
  for (const page of pages) copies.push(await articleOf(join(folder, `${basename(page, '.html')}.${writer.extension}`)))
  const results = originals.flatMap((original, index) => {
    const copy = copies[index]
    return copy === undefined ? [] : [compared(original, copy)]
  })
  const sum = (value: (row: (typeof results)[number]) => number): number =>
    results.reduce((total, row) => total + value(row), 0)
  return {
    copies: copies.length,
    titles: sum(({ titles }) => titles),
    blocks: [sum(({ blocks }) => blocks[0]), sum(({ blocks }) => blocks[1])],
    agree: sum(({ agree }) => agree),
    diverge: sum(({ diverge }) => diverge),
    only: sum(({ only }) => only),
    accept: isSeeds ? await accepted(copies, folder) : '-',
  }
}

async function checkFolder(source: string, work: string, only: ReadonlySet<string>): Promise<boolean> {
  const isSeeds = source === join(SHARED, 'seeds')
  const names = (await readdir(source)).filter((name) => name.endsWith('.txt')).sort()
  const originals: Article[] = []
  for (const name of names) originals.push(await articleOf(join(source, name)))
  const pages: string[] = []
  for (const article of originals) {
    const page = join(work, `${basename(article.file, extname(article.file))}.html`)
    await writeFile(page, pageOf(article))
    pages.push(page)
  }
  const { writers, missing } = await findWriters(work)
  console.log(
    `\n${basename(source)}: ${originals.length} articles${isSeeds ? `, originals ${await accepted(originals, work)}` : ''}`,
  )
  let good = true
  for (const writer of writers.filter(({ extension }) => only.size === 0 || only.has(extension))) {
    const row = await check(writer, originals, pages, join(work, `${writer.name}-${writer.extension}`), isSeeds)
    const same = row.titles === row.copies && row.diverge === 0 && row.only === 0
    good &&= same
    console.log(
      `${writer.name.padEnd(12)}${writer.extension.padEnd(6)} titles ${row.titles}/${row.copies}  blocks ${row.blocks.join('/')}  ` +
        `agree ${row.agree}  diverge ${row.diverge}  only ${row.only}  ${isSeeds ? `accept ${row.accept}  ` : ''}${same ? 'same' : 'NOT THE SAME'}`,
    )
  }
  for (const name of missing) console.log(`not run: no ${name} here`)
  return good
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals: more } = parseArgs({
    args: [...args],
    options: { only: { type: 'string', default: '' } },
    allowPositionals: true,
  })
  const only = new Set(values.only.split(',').filter((extension) => extension !== ''))
  const work = await mkdtemp(join(tmpdir(), 'crossread-formats-'))
  try {
    const seeds = join(SHARED, 'seeds')
    if (!existsSync(seeds)) console.log('not run: no seeds in ../shared/seeds')
    const sources = [
      join(root, 'resources/sample/skarrow-ferry'),
      ...(existsSync(seeds) ? [seeds] : []),
      ...more.map((path) => resolve(path)),
    ]
    let good = true
    for (const [index, source] of sources.entries()) {
      const folder = join(work, String(index))
      await mkdir(folder)
      good = (await checkFolder(source, folder, only)) && good
    }
    return good ? 0 : 1
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

process.exitCode = await main(process.argv.slice(2))
