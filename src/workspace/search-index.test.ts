import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSearchIndex, type SearchIndex } from './search-index.js'
import { createLocating } from './search-places.js'
import { createFolding } from './search-words.js'

const fold = createFolding()
const indexOf = (texts: readonly string[]): SearchIndex => {
  const index = createSearchIndex(fold)
  index.add(texts.map((text, at) => ({ id: String(at), text })))
  return index
}
const found = (index: SearchIndex, query: string, most = 99): readonly string[] =>
  index.find(query, most).map(({ id }) => id)

const word = fc.constantFrom(
  'quay',
  'Quays',
  'quayside',
  'Élan',
  'elan',
  'e\u0301lan',
  'İzmir',
  'ﬁre',
  'straße',
  '東京駅',
  '7',
)
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
const texts = fc.array(text, { maxLength: 12 })
const query = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))

describe('an index of words', () => {
  test('finds and orders the same once it is written, and when it is read again', () => {
    fc.assert(
      fc.property(texts, query, (all, asked) => {
        const index = indexOf(all)
        const before = index.find(asked, 99)
        const written = index.write()
        expect(index.find(asked, 99)).toEqual(before)
        expect(createSearchIndex(fold, written).find(asked, 99)).toEqual(before)
      }),
    )
  })

  test('gives the articles that have every word, the last one perhaps as the beginning of a longer one', () => {
    const spaced = word.filter((each) => each !== '東京駅')
    const lists = fc.array(fc.array(spaced, { maxLength: 8 }), { maxLength: 12 })
    fc.assert(
      fc.property(lists, fc.array(spaced, { minLength: 1, maxLength: 3 }), (all, asked) => {
        const wanted = asked.map(fold)
        const has = (words: readonly string[]): boolean =>
          wanted.every((each, at) =>
            words.map(fold).some((other) => (at === wanted.length - 1 ? other.startsWith(each) : other === each)),
          )
        const expected = all.flatMap((words, at) => (has(words) ? [String(at)] : []))
        const index = indexOf(all.map((words) => words.join(' ')))
        expect([...found(index, asked.join(' '))].sort()).toEqual(expected.sort())
      }),
    )
  })

  test('better articles come first: more of the word, the very word, a shorter text', () => {
    const others = Array.from({ length: 9 }, () => 'nothing of that kind at all here')
    expect(found(indexOf(['quay a b c', 'quay quay b c', ...others]), 'quay')).toEqual(['1', '0'])
    expect(found(indexOf(['quayside a', 'quay a', ...others]), 'quay')).toEqual(['1', '0'])
    expect(found(indexOf(['quay a b c d e f g h i', 'quay a', ...others]), 'quay')).toEqual(['1', '0'])
  })

  test('what was removed is not found, and a query without words finds nothing', () => {
    const index = indexOf(['quay', 'quay', '\u0301'])
    index.remove(['0'])
    expect(found(index, 'quay')).toEqual(['1'])
    for (const empty of ['', ' – ', '\u0301']) expect(found(index, empty)).toEqual([])
  })

  test('counts articles and words beyond what a byte holds', () => {
    const many = Array.from({ length: 300 }, (_, at) => (at % 150 === 0 ? 'rare '.repeat(200) : 'common'))
    const index = indexOf(many)
    const before = index.find('rare', 9)
    expect(before.map(({ id }) => id)).toEqual(['0', '150'])
    index.write()
    expect(index.find('rare', 9)).toEqual(before)
    expect(found(index, 'common', 999)).toHaveLength(298)
  })
})

describe('places of a query', () => {
  const placesIn = (asked: string, words: string): readonly string[] =>
    createLocating(asked, fold)({ id: 'a', text: words }, 99).map(({ start, end }) => words.slice(start, end))

  test('are found however the word is written', () => {
    const words = 'ÉLAN, Elan; e\u0301lan (Straße) STRASSE. Łódź'
    expect(placesIn('elan', words)).toEqual(['ÉLAN', 'Elan', 'e\u0301lan'])
    expect(placesIn('élan', words)).toEqual(['ÉLAN', 'Elan', 'e\u0301lan'])
    expect(placesIn('strasse', words)).toEqual(['Straße', 'STRASSE'])
    expect(placesIn('lodz', words)).toEqual(['Łódź'])
  })

  test('are those of the very words, also where one is a part of another', () => {
    expect(placesIn('he', 'The hen, he; there he is')).toEqual(['hen', 'he', 'he'])
    expect(placesIn('"he is"', 'The hen, he; there he is')).toEqual(['he is'])
  })

  test('every article that the index finds by words alone has places', () => {
    fc.assert(
      fc.property(texts, query, (all, asked) => {
        for (const id of found(indexOf(all), asked))
          expect(createLocating(asked, fold)({ id, text: all[Number(id)] ?? '' }, 99)).not.toEqual([])
      }),
    )
  })
})
