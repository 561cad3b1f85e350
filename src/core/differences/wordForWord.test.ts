import { describe, expect, it } from 'vitest'
import { analyseSentences } from '../article/analyse.js'
import { findDifferences } from './index.js'

/** What differs as a fact between two sentences that are surely linked: "kind: words / words". */
function facts(a: string, b: string): readonly string[] {
  const link = { a: [0], b: [0], pairs: [{ score: 0.95 }] }
  return findDifferences(analyseSentences('a', [a], 'en'), analyseSentences('b', [b], 'en'), link)
    .filter(({ significance }) => significance === 'fact')
    .map(({ kind, ...sides }) => `${kind}: ${sides.a?.text ?? '–'} / ${sides.b?.text ?? '–'}`)
}

describe('passages that are told word for word', () => {
  it.each([
    [
      'The Harbour Board halted sales of both boats on Friday.',
      'Calder Foods halted sales of both boats on Friday.',
      'agent: Harbour Board / Calder Foods',
    ],
    [
      'Ona Trevik will take over the ferries until the spring.',
      'Pell Marden will take over the ferries until the spring.',
      'agent: Ona Trevik / Pell Marden',
    ],
    [
      'Mr Dorn had telephoned Ms Trevik an hour before the launch.',
      'First officer Abel Kest had telephoned Ms Trevik an hour before the launch.',
      'agent: Dorn / Abel Kest',
    ],
    [
      'The permit had been issued in May by the Orrin Ship Registry.',
      'The permit had been issued in May by the Coastal Safety Bureau.',
      'agent: Orrin Ship Registry / Coastal Safety Bureau',
    ],
    [
      'Lena Hart, an analyst at Marlow Bank, said the costs were bearable.',
      'Lena Hart, an analyst at Seton Capital, said the costs were bearable.',
      'name: Marlow Bank / Seton Capital',
    ],
    [
      'It had left Lisbon for Quito the evening before.',
      'The ship had left Osaka for Quito the evening before.',
      'place: Lisbon / Osaka',
    ],
  ])('one name in the place of another: %s', (a, b, expected) => {
    expect(facts(a, b)).toEqual([expected])
  })

  it.each([
    [
      'Two divers were killed when the crane fell on Monday.',
      'Two divers were injured when the crane fell on Monday.',
      'polarity: killed / injured',
    ],
    [
      'The police found no weapon in the boat.',
      'The police found a weapon in the boat.',
      'polarity: no weapon / a weapon',
    ],
    [
      'Guests will get no refund for the tickets.',
      'Guests will get a refund of 80 crowns for the tickets.',
      'polarity: no refund / a refund',
    ],
    [
      'The bridge was closed last week after cracks were found.',
      'The bridge was closed last month after cracks were found.',
      'date: week / month',
    ],
    [
      'The council met on Monday night in the town hall.',
      'The council met on Monday morning in the town hall.',
      'date: night / morning',
    ],
    [
      'Nearly 200 sheep were lost in the flood.',
      'More than 200 sheep were lost in the flood.',
      'number: Nearly / More than',
    ],
    [
      'Most of the cabins had been checked by noon.',
      'Few of the cabins had been checked by noon.',
      'number: Most / Few',
    ],
    [
      'Hundreds marched through the old town in the rain.',
      'Thousands marched through the old town in the rain.',
      'number: Hundreds / Thousands',
    ],
    ['The owner must repay the grant by June.', 'The owner may repay the grant by June.', 'certainty: must / may'],
    [
      'The skipper said he had called the coast guard.',
      'The skipper said she had called the coast guard.',
      'agent: he / she',
    ],
  ])('one word that turns the statement: %s', (a, b, expected) => {
    expect(facts(a, b)).toEqual([expected])
  })

  it.each([
    [
      'what each was told',
      'The mayor told the Tarn Courier that the wall would hold.',
      'The mayor told Coast Radio that the wall would hold.',
    ],
    [
      'where it was written',
      'TARN — The wall will be rebuilt by spring, the mayor said.',
      'KELLS — The wall will be rebuilt by spring, the mayor said.',
    ],
    [
      'a part of the same name',
      'The Orrin Ship Registry issued the permit in May.',
      'The Ship Registry of Orrin issued the permit in May.',
    ],
    [
      'a name in both, in another order',
      'Norrland and Sudland signed the treaty on Monday.',
      'Sudland and Norrland signed the treaty on Monday.',
    ],
    [
      'the same counts in another order',
      'Two guards were killed and three injured in the blast.',
      'Three guards were injured and two killed in the blast.',
    ],
    ['a relative', 'Dorn’s lawyer will challenge the order in court.', 'Dorn will challenge the order in court.'],
    ['most and some', 'Most of the cabins had been checked by noon.', 'Some of the cabins had been checked by noon.'],
    [
      'her and his, of two people',
      'Ona Trevik thanked her crew in a short speech.',
      'Pell Marden, the owner, thanked his staff in a short letter.',
    ],
    [
      'no doubt',
      'There is no doubt about the cause of the fire.',
      'There is doubt about the cause of the fire in the press.',
    ],
    ['what is feared', 'The dam could burst, officials warned.', 'Officials fear the dam will burst.'],
  ])('says nothing of %s', (_, a, b) => {
    expect(facts(a, b)).toEqual([])
  })
})
