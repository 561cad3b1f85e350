/** The sample story keeps its promise: every finding that resources/sample/README.md lists is found, and nothing it calls harmless is marked. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { compareArticles } from '../core/compare.js'
import { readArticle } from '../core/article/article.js'
import type { Article, Comparison, Difference, DifferenceKind, Link } from '../core/model.js'
import { readArticles } from '../readers/index.js'

const folder = join(import.meta.dirname, '../../resources/sample/skarrow-ferry')

let comparison: Comparison

async function readSample(): Promise<readonly Article[]> {
  const files = (await readdir(folder)).sort()
  const articles = await Promise.all(
    files.map(async (file) => {
      const [raw] = await readArticles({ name: file, bytes: await readFile(join(folder, file)) })
      return readArticle({ ...raw!, id: file, file })
    }),
  )
  return articles
}

beforeAll(async () => {
  comparison = compareArticles(await readSample())
})

const articleOf = (file: string): Article => comparison.articles.find((article) => article.file === file)!

/** Links between two files, with `a` on the side of the first. */
function linksBetween(first: string, second: string): readonly Link[] {
  const pair = comparison.pairs.find(({ a, b }) => [a, b].includes(first) && [a, b].includes(second))!
  if (pair.a === first) return pair.links
  return pair.links.map((link) => ({
    ...link,
    a: link.b,
    b: link.a,
    differences: link.differences.map((difference) => ({ ...difference, a: difference.b, b: difference.a })),
    additions: link.additions.map((addition) => ({
      ...addition,
      side: addition.side === 'a' ? ('b' as const) : ('a' as const),
    })),
  }))
}

const facts = (first: string, second: string): readonly Difference[] =>
  linksBetween(first, second)
    .flatMap((link) => link.differences)
    .filter(({ significance }) => significance === 'fact')

const courier = 'tornhaven-courier.txt'
const ledger = 'northern-ledger.txt'
const island = 'island-voice.md'
const today = 'harbour-today.txt'
const press = 'coast-press.txt'

type Finding = readonly [kind: DifferenceKind, first: string, second: string, a: RegExp, b: RegExp]
const findings: readonly Finding[] = [
  ['number', courier, ledger, /212/, /221/],
  ['number', courier, ledger, /3\.4/, /4\.3/],
  ['date', courier, ledger, /Tuesday/, /Monday/],
  ['name', courier, ledger, /Tomas/, /Thomas/],
  ['name', courier, today, /Marsk/, /Marks/],
  ['place', courier, today, /Skarrow/, /Tornhaven/],
  ['agent', courier, ledger, /Northsound Ferries|harbour authority/, /harbour authority|Northsound Ferries/],
  ['quote', courier, ledger, /taking on water/, /sinking/],
  ['quote', courier, today, /slid/, /flew/],
  ['attribution', courier, ledger, /coastguard/, /ferry company/],
  ['certainty', courier, ledger, /will/, /may/],
  ['polarity', courier, ledger, /passed/, /failed/],
]

describe('the sample story', () => {
  it('is one story of five articles', () => {
    expect(comparison.stories.map(({ articles }) => articles.length)).toEqual([5])
  })

  it.each(findings)('%s: %s and %s diverge', (kind, first, second, a, b) => {
    const found = facts(first, second)
    expect(found).toContainEqual(
      expect.objectContaining({
        kind,
        a: expect.objectContaining({ text: expect.stringMatching(a) as string }) as object,
        b: expect.objectContaining({ text: expect.stringMatching(b) as string }) as object,
      }),
    )
  })

  it('never says that two equal words differ', () => {
    const same = comparison.pairs
      .flatMap(({ links }) => links.flatMap(({ differences }) => differences))
      .filter(({ a, b }) => a !== null && b !== null && a.text === b.text)
    expect(same).toEqual([])
  })

  it('leaves rounded and bounded figures alone', () => {
    for (const [first, second] of [
      [courier, island],
      [courier, press],
      [press, island],
    ] as const)
      expect(facts(first, second).filter(({ kind }) => kind === 'number')).toEqual([])
  })

  it('does not call a later report a contradiction', () => {
    const towed = facts(press, island).filter(
      ({ a, b }) => (a?.text ?? '').includes('expected') || (b?.text ?? '').includes('was towed'),
    )
    expect(towed).toEqual([])
  })

  it('links what agrees in other words', () => {
    const words = (file: string, ids: readonly string[]): string =>
      articleOf(file)
        .sentences.filter(({ id }) => ids.includes(id))
        .map(({ start, end }) => articleOf(file).text.slice(start, end))
        .join(' ')
    const agreeing = linksBetween(courier, ledger).filter(({ relation }) => relation === 'agree')
    expect(
      agreeing.some(
        ({ a, b }) => words(courier, a).includes('No one was hurt') && words(ledger, b).includes('no one was hurt'),
      ),
    ).toBe(true)
    expect(
      agreeing.some(({ a, b }) => words(courier, a).includes('blocked') && words(ledger, b).includes('blocked')),
    ).toBe(true)
  })

  it('shows what one side adds', () => {
    const added = linksBetween(courier, ledger).flatMap((link) =>
      link.additions.map(({ side, start, end }) => articleOf(side === 'a' ? courier : ledger).text.slice(start, end)),
    )
    expect(added.join(' / ')).toMatch(/the line will stay closed until the end of the month/)
    expect(added.join(' / ')).toMatch(/records seen by the Ledger/)
  })

  it('leaves passages that only one article has alone', () => {
    const pair = comparison.pairs.find(({ a, b }) => [a, b].includes(courier) && [a, b].includes(ledger))!
    const only = new Set([...pair.onlyA, ...pair.onlyB])
    const ledgerOnly = articleOf(ledger).sentences.filter(({ id }) => only.has(id))
    const texts = ledgerOnly.map(({ start, end }) => articleOf(ledger).text.slice(start, end))
    expect(texts).toEqual(
      expect.arrayContaining([expect.stringMatching(/third accident/), expect.stringMatching(/union of ships/)]),
    )
  })

  it('finds wire copy outside quotations and the weekday that does not fit', () => {
    const pair = comparison.pairs.find(({ a, b }) => [a, b].includes(today) && [a, b].includes(press))!
    expect(pair.copied.some(({ inQuotation, words }) => !inQuotation && words >= 25)).toBe(true)
    expect(articleOf(today).checks.map(({ kind }) => kind)).toEqual(['weekday'])
  })

  it('credits the agency', () => {
    expect(articleOf(press).agencies).toEqual(['Coast News Agency'])
    expect(articleOf(ledger).agencies).toEqual(['Coast News Agency'])
  })

  it('folds page furniture away', () => {
    const furniture = [courier, ledger, today, island].flatMap((file) =>
      articleOf(file)
        .blocks.filter(({ kind }) => kind === 'furniture')
        .map(({ start, end }) => articleOf(file).text.slice(start, end)),
    )
    for (const line of [
      'Skip to content',
      'Subscribe to our newsletter',
      'Advertisement',
      'Share this story',
      'Follow us',
    ])
      expect(furniture.join('\n')).toContain(line)
  })
})
