/**
 * One folder a case: two short reports (a sentence a line), what must be found between them, and nothing else of fact. Single sentences of a kind
 * stand together in its `cases.json`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyseSentences } from '../article/analyse.js'
import type { Analysis } from '../analysis.js'
import type { Difference, DifferenceKind } from '../model.js'
import { findAdditions, findDifferences } from './index.js'

interface Expected {
  readonly differences: readonly {
    readonly kind: DifferenceKind
    readonly significance: 'fact' | 'style'
    readonly a: string | null
    readonly b: string | null
  }[]
  readonly additions?: readonly { readonly side: 'a' | 'b'; readonly text: string }[]
}

const root = join(import.meta.dirname, 'fixtures')
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8')

function analysisOf(kind: string, name: string, side: 'a' | 'b'): Analysis {
  return analyseSentences(side, read(kind, name, `${side}.txt`).trim().split('\n'), 'en')
}

const short = ({ kind, significance, a, b }: Difference) => ({
  kind,
  significance,
  a: a?.text ?? null,
  b: b?.text ?? null,
})
const order = (x: object, y: object): number => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1)

interface Case {
  readonly name: string
  readonly a: string
  readonly b: string
  readonly differences: readonly { readonly a: string; readonly b: string }[]
}

function casesOf(kind: string): readonly Case[] {
  return existsSync(join(root, kind, 'cases.json')) ? (JSON.parse(read(kind, 'cases.json')) as readonly Case[]) : []
}

for (const kind of readdirSync(root).filter((name) => casesOf(name).length > 0))
  describe(`differences of ${kind}, single sentences`, () => {
    for (const { name, differences, ...words } of casesOf(kind))
      it(name, () => {
        const found = findDifferences(analyseSentences('a', [words.a], 'en'), analyseSentences('b', [words.b], 'en'), {
          a: [0],
          b: [0],
        })
        const facts = found.filter(({ significance }) => significance === 'fact').map(short)
        expect(facts).toEqual(differences.map((sides) => ({ kind, significance: 'fact', ...sides })))
      })
  })

for (const kind of readdirSync(root).sort())
  describe(`differences of ${kind}`, () => {
    for (const name of readdirSync(join(root, kind))
      .filter((entry) => !entry.includes('.'))
      .sort())
      it(name.replaceAll('-', ' '), () => {
        const expected = JSON.parse(read(kind, name, 'expected.json')) as Expected
        const a = analysisOf(kind, name, 'a')
        const b = analysisOf(kind, name, 'b')
        const link = { a: a.passages.map((_, at) => at), b: b.passages.map((_, at) => at) }
        const found = findDifferences(a, b, link)
        const facts = found.filter(({ significance }) => significance === 'fact').map(short)
        const wanted = expected.differences.filter(({ significance }) => significance === 'fact')
        expect(facts.sort(order)).toEqual([...wanted].sort(order))
        for (const style of expected.differences.filter(({ significance }) => significance === 'style'))
          expect(found.map(short)).toContainEqual(style)
        if (expected.additions) {
          const additions = findAdditions(a, b, link).map(({ side, start, end }) => ({
            side,
            text: (side === 'a' ? a : b).article.text.slice(start, end),
          }))
          expect(additions).toEqual(expected.additions)
        }
      })
  })
