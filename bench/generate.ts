/**
 * Articles to measure with, the same for the same seed. By itself: `tsx bench/generate.ts COUNT FOLDER [SEED]` writes a folder of
 * COUNT articles in mixed formats, about three to a story, a folder an outlet.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { articleFile } from './formats.js'
import { inventEvent, outlets, tell, type Told } from './grammar.js'
import { createRandom, type Random } from './random.js'

const FIRST_DAY = Date.UTC(2031, 0, 1)

/** Most events are in one or two outlets, few in all of them. */
const tellers = (random: Random): number => Math.min(outlets.length, 1 + Math.floor(-Math.log(1 - random.next()) * 2.4))

export interface GeneratedFile {
  /** Relative, with forward slashes. */
  readonly file: string
  readonly bytes: Uint8Array
  /** Number of the event that it reports. */
  readonly event: number
}

/** `count` files, event after event, so that a part of them is the same as a smaller folder. Days grow with the count: fifty events a day. */
export function* generateFiles(count: number, seed = 1): Generator<GeneratedFile> {
  const random = createRandom(seed)
  const spanDays = Math.max(14, Math.ceil(count / 150))
  for (let made = 0, number = 0; made < count; number++) {
    const event = inventEvent(random, FIRST_DAY, spanDays)
    const chosen = [...outlets].sort(() => random.next() - 0.5).slice(0, tellers(random))
    for (const outlet of chosen.slice(0, count - made)) {
      const { extension, bytes } = articleFile(tell(event, outlet, random.between(12, 32), random), random)
      const name = outlet.toLowerCase().replace(/\W+/g, '-')
      yield { file: `${name}/${String(made++).padStart(6, '0')}.${extension}`, bytes, event: number }
    }
  }
}

/** Writes the files and gives the sum of their bytes. */
export function writeFolder(folder: string, count: number, seed = 1): number {
  let bytes = 0
  const made = new Set<string>()
  for (const each of generateFiles(count, seed)) {
    const path = join(folder, each.file)
    if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true })
    made.add(dirname(path))
    writeFileSync(path, each.bytes)
    bytes += each.bytes.length
  }
  return bytes
}

/** Reports of one event by several outlets, about `sentences` long. A long one is several events after each other, as a live page is. */
export function generateStory(articles: number, sentences: number, seed: number): readonly Told[] {
  const random = createRandom(seed)
  const events = Array.from({ length: Math.ceil(sentences / 32) }, () => inventEvent(random, FIRST_DAY, 1))
  return outlets.slice(0, articles).map((outlet) => {
    const parts = events.map((event) => tell(event, outlet, Math.round(sentences / events.length), random))
    const [first] = parts
    if (first === undefined) throw new RangeError('a report needs at least one sentence')
    return { ...first, paragraphs: parts.flatMap(({ paragraphs }) => paragraphs) }
  })
}

/** Two articles about different events. */
export function generateUnrelated(sentences: number, seed: number): readonly [Told, Told] {
  const [a, b] = [...generateStory(1, sentences, seed), ...generateStory(1, sentences, seed + 1)]
  if (a === undefined || b === undefined) throw new RangeError('no articles')
  return [a, b]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [count, folder, seed] = process.argv.slice(2)
  if (count === undefined || folder === undefined) throw new Error('tsx bench/generate.ts COUNT FOLDER [SEED]')
  const bytes = writeFolder(folder, Number(count), Number(seed ?? 1))
  process.stdout.write(`${count} articles, ${(bytes / 1e6).toFixed(1)} MB in ${folder}\n`)
}
