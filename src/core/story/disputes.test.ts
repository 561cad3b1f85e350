import { describe, expect, it } from 'vitest'
import { type Clash, type Saying, disputesOf } from './disputes.js'

function saying(article: string, text: string, words: string): Saying {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`no “${words}”`)
  return { article, text, language: 'en', sentence: { start: 0, end: text.length }, start, end: start + words.length }
}

const lead = 'Two people were killed and 17 injured in a fire in Osk.'
const head = 'Three dead after fire in Osk'
const other = 'Three people died and 14 were injured in a fire in Osk.'
const third = 'At least three people were killed in Osk, a report said; a dozen were hurt.'

describe('what is in dispute', () => {
  it('the dead and the injured apart, each value once, with what they count', () => {
    const clashes: readonly Clash[] = [
      [saying('b', other, '14'), saying('a', lead, '17')],
      [saying('b', other, 'Three'), saying('a', lead, 'Two')],
      [saying('b', head, 'Three'), saying('a', lead, 'Two')],
      [saying('c', third, 'At least three'), saying('a', lead, 'Two')],
      [saying('c', third, 'a dozen'), saying('a', lead, '17')],
    ]
    expect(disputesOf(clashes, true).map(({ counted, values }) => [counted, ...values])).toEqual([
      ['injured', 'a dozen', '14', '17'],
      ['killed', 'two', 'three'],
    ])
  })

  it('a part of the injured is another count', () => {
    const part = saying('a', 'At least 11 people were injured, two of them critically.', 'two')
    const whole = saying('b', 'Fifteen people were hurt, four critically.', 'four')
    expect(disputesOf([[part, whole]], true)).toMatchObject([
      { counted: 'critically injured', values: ['two', 'four'] },
    ])
  })

  it('figures of a noun, and words that are no figures', () => {
    const homes = [saying('a', 'About 120 homes were evacuated.', 'About 120'), saying('b', 'Some 200 homes were evacuated.', 'Some 200')] as const // prettier-ignore
    expect(disputesOf([homes], true)).toEqual([{ counted: 'homes', values: ['about 120', 'some 200'], articles: 2 }])
    const names = [saying('a', 'Marta Lind resigned.', 'Marta Lind'), saying('b', 'Martha Lind resigned.', 'Martha Lind')] as const // prettier-ignore
    expect(disputesOf([names], false)).toEqual([{ counted: null, values: ['Marta Lind', 'Martha Lind'], articles: 2 }])
  })

  it('nothing where only one value can be told', () => {
    expect(disputesOf([[saying('a', 'It was not found.', 'not'), null]], false)).toEqual([])
  })
})
