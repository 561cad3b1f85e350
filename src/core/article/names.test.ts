import { describe, expect, it } from 'vitest'
import { analyseSentences } from './analyse.js'
import { findEntities } from '../story/entities.js'
import { sameName } from './names.js'

const entityOf = (sentences: readonly string[], words: string): string | undefined => {
  const { article, passages } = analyseSentences('x', sentences, 'en')
  return passages.flatMap(({ names }) => names).find(({ start, end }) => article.text.slice(start, end) === words)
    ?.entity
}

describe('findNames', () => {
  const story = [
    'Chief engineer Marit Halloran closed the bridge.',
    'Ms Halloran said the chief engineer has to decide.',
  ]
  it('ties a family name and a role to the person', () => {
    expect(entityOf(story, 'Halloran')).toBe(entityOf(story, 'Marit Halloran'))
    expect(entityOf(story, 'chief engineer')).toBe(entityOf(story, 'Marit Halloran'))
  })

  it('reads the words for a country as one', () => {
    const words = [
      'Officials of the DPRK met in July.',
      'Later North Korea denied it, and the North closed its border.',
    ]
    expect(entityOf(words, 'DPRK')).toBe('country:KP')
    expect(entityOf(words, 'the North')).toBe('country:KP')
  })

  it('takes what is done to somebody for no part of the title', () => {
    const dismissed = ['Deputies asked the king to fire General Ivo Strand.']
    expect(entityOf(dismissed, 'General')).toBe(entityOf(dismissed, 'Ivo Strand'))
    const burned = ['Warnings by fire chief Ivo Strand came late.']
    expect(entityOf(burned, 'fire chief')).toBe(entityOf(burned, 'Ivo Strand'))
  })

  it('merges spellings over a story, in any order', () => {
    const a = analyseSentences('a', ['Minister Sergei Varlov said no.'], 'en')
    const b = analyseSentences('b', ['Minister Sergey Varlov said yes.'], 'en')
    expect(
      findEntities([a, b]).some(({ mentions }) => new Set(mentions.map(({ article }) => article)).size === 2),
    ).toBe(true)
    expect(findEntities([b, a])).toEqual(findEntities([a, b]))
  })
})

describe('sameName', () => {
  it.each([
    ['Sergei Varlov', 'Sergey Varlov', 'variant'],
    ['Marit Halloran', 'Marit Halloren', 'variant'],
    ['Jong Un', 'Jong-un', 'variant'],
    ['Halloran', 'Marit Halloran', 'same'],
    ['John Smith', 'Joan Smith', 'different'],
    ['Tom Harris', 'Tim Harris', 'different'],
    ['Marko Jeršić', 'Marko Yershich', 'variant'],
    ['Aleksander Ževan', 'Alexander Zhevan', 'variant'],
    ['Jürgen Köppe', 'Juergen Koeppe', 'variant'],
    ['Jürgen Köppe', 'Jurgen Koppe', 'variant'],
    ['Karim al-Saadi', 'Karim Saadi', 'variant'],
    ['Jan Müller', 'Jan Mahler', 'different'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(sameName(a, b)).toBe(relation)
    expect(sameName(b, a)).toBe(relation)
  })
})

describe('runChecks', () => {
  const kinds = (sentences: readonly string[]): readonly string[] =>
    analyseSentences('x', sentences, 'en').article.checks.map(({ kind }) => kind)

  it('marks a weekday that does not fit and a name in two spellings', () => {
    expect(kinds(['The bridge closed on Saturday, July 28, 2023.'])).toEqual(['weekday'])
    expect(kinds(['Marit Halloran closed it.', 'Marit Halloran said so.', 'Marit Halloren left.'])).toEqual([
      'name-spelling',
    ])
  })

  it('marks nothing in what is right', () => {
    expect(kinds(['The bridge closed on Friday, July 28, 2023.'])).toEqual([])
    expect(kinds(['Tom Harris spoke.', 'His brother Tim Harris listened.', 'The Harrises left.'])).toEqual([])
    expect(
      kinds(['The crew found 14 cracks in the west pier.', 'On Monday 17 cracks were in the east pier of Norby.']),
    ).toEqual([])
  })
})
