import { describe, expect, it } from 'vitest'
import { analyseSentences } from '../article/analyse.js'
import { findAdditions } from './index.js'

/** The added stretches of either side, side a first. Sentences of a side are parted by a bar. */
function added(x: string, y: string): readonly string[] {
  const a = analyseSentences('a', x.split(' | '), 'en')
  const b = analyseSentences('b', y.split(' | '), 'en')
  const link = { a: a.passages.map((_, at) => at), b: b.passages.map((_, at) => at) }
  return findAdditions(a, b, link).map(
    ({ side, start, end }) => `${side}: ${(side === 'a' ? a : b).article.text.slice(start, end)}`,
  )
}

describe('additions', () => {
  it('are no figures that the other side writes in another way', () => {
    expect(added('The plan contained 3.4 billion euros of cuts.', 'The budget aimed to cut €3.4bn.')).toEqual([])
    expect(added('The mill shut at 5:20 a.m. on Friday.', 'The mill shut at 5.20am on Friday.')).toEqual([])
    expect(
      added('Turnover fell by €1.6bn in the spring.', 'Turnover fell in the spring by 1.6 billion euros.'),
    ).toEqual([])
    expect(added('The mill shut on 4 March 2021.', 'The mill shut on March 4, 2021.')).toEqual([])
  })

  it('are no words behind the preposition that the other side has its own words behind', () => {
    expect(added('Divers joined the search at first light.', 'Divers joined the search at dawn.')).toEqual([])
    expect(added('Thieves broke in at the back of the old chapel.', 'Thieves broke in at the rear.')).toEqual([])
    // A place is no counterpart of a day.
    expect(added('Divers found it on the northern mole.', 'Divers found it on Tuesday.')).toEqual([
      'a: on the northern mole',
    ])
  })

  it('are not cut out of a date, or of a figure with its unit', () => {
    expect(
      added(
        'The board dismissed the foreman on Monday, 14 October, for refusing to sign the report.',
        'The board has dismissed the foreman.',
      ),
    ).toEqual(['a: on Monday, 14 October, for refusing to sign the report'])
    expect(added('The mill made a loss, with margins slipping to 3.61%.', 'The mill made a loss.')).toEqual([
      'a: with margins slipping to 3.61%',
    ])
    expect(added('The mill paid a fine ($7.5 million) to the town.', 'The mill paid a fine to the town.')).toEqual([
      'a: $7.5 million',
    ])
  })

  it('are whole phrases', () => {
    expect(
      added(
        'The mayor left the hall within minutes of the ballot and handed in her badge.',
        'The mayor left the hall and gave back her badge.',
      ),
    ).toEqual(['a: within minutes of the ballot'])
    expect(added('The gate was opened shortly before eleven in pouring rain.', 'The gate was opened.')).toEqual([
      'a: shortly before eleven in pouring rain',
    ])
    expect(
      added(
        'Shares of the mill fell 3.2% and the yield on its bonds climbed to 6.1%.',
        'Shares of the mill fell 3.2%.',
      ),
    ).toEqual(['a: and the yield on its bonds climbed to 6.1%'])
    expect(added('The warden said “the north gate was never locked”.', 'The warden said something.')).toEqual([])
  })

  it('are what is set off with a participle, and what a relative clause speaks of', () => {
    expect(
      added(
        'Officers found the bell on Monday, hidden under sacks in the barn.',
        'Officers found the bell on Monday in the barn.',
      ),
    ).toEqual(['a: hidden under sacks in the barn'])
    expect(
      added(
        'He said 60 passengers were saved, most of them by trawlers that had left the harbour early.',
        'He said 60 passengers were saved.',
      ),
    ).toEqual(['a: most of them by trawlers that had left the harbour early'])
    expect(
      added('The guard, who was asleep upstairs that night, heard nothing.', 'The guard heard nothing that night.'),
    ).toEqual(['a: who was asleep upstairs that night'])
  })

  it('leave out what only leads up to the next clause', () => {
    expect(added('It came a day after she sacked her treasurer.', 'She sacked her treasurer.')).toEqual([])
  })

  it('do not tell the statement itself as an extra', () => {
    expect(
      added(
        'The island council collapsed on Tuesday after a partner voted down the ferry plan.',
        'The council has fallen after a partner voted down the ferry plan.',
      ),
    ).toEqual([])
  })

  it('are found where a denial stands before an admission', () => {
    expect(
      added(
        'The garrison at first denied having any losses, and then admitted that six of its men had died.',
        'The garrison put its own losses at six men.',
      )[0],
    ).toMatch(/^a: .*denied/)
  })
})
