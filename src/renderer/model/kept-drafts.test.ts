import { describe, expect, test } from 'vitest'
import { draftsOf, draftsText, keptWith, noDrafts } from './kept-drafts.js'

const note = { body: 'Ask the county.', label: 'check', tags: 'figures' }
const some = { drafts: new Map([['k', note]]), factDrafts: new Map([['f', { outlet: 'Echo' }]]) }

describe('drafts that outlast the page', () => {
  test('come back closed', () => {
    const { drafts, factDrafts } = draftsOf(draftsText(some))
    expect([...drafts]).toEqual([['k', { ...note, closed: true }]])
    expect([...factDrafts]).toEqual([['f', { outlet: 'Echo' }]])
  })

  test.each([null, '', '7', '{"drafts":7}', '{"drafts":[["k"],["k",7],[7,{}],["k",{"body":1}]]}', '[', 'null'])(
    'what is none is left out: %s',
    (text) => expect(draftsOf(text)).toEqual(noDrafts),
  )

  test('those of another window stay beside the changes of this one', () => {
    const other = { ...noDrafts, drafts: new Map([['other', note]]) }
    const both = keptWith(other, noDrafts, some)
    expect([...both.drafts.keys()]).toEqual(['other', 'k'])
    expect([...keptWith(both, some, noDrafts).drafts.keys()]).toEqual(['other'])
  })
})
