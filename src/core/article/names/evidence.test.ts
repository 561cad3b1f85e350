import { describe, expect, it } from 'vitest'
import { analyseSentences } from '../analyse.js'

/** Kind and entity of the words in the sentences, or undefined where they name nothing. */
const named = (text: string, words: string): { readonly kind: string; readonly entity: string } | undefined => {
  const { article, passages } = analyseSentences('x', text.split('|'), 'en')
  const found = passages
    .flatMap(({ names }) => names)
    .find(({ start, end }) => article.text.slice(start, end) === words)
  return found && { kind: found.kind, entity: found.entity }
}
const kindOf = (text: string, words: string): string | undefined => named(text, words)?.kind

describe('what the words beside a name tell', () => {
  it.each([
    ['Thieves broke into a shop in the Norse town of Vardal.', 'Vardal', 'place'],
    ['They landed on the island of Maren at dawn.', 'Maren', 'place'],
    ['Lorries waited at the Orsk-Tal checkpoint.', 'Orsk-Tal', 'place'],
    ['They met at Orsk, a crossing in the hills.', 'Orsk', 'place'],
    ['Anna Lund, 61, from Brixby, was on board.', 'Brixby', 'place'],
    ['He told the news agency Tavo that he was well.', 'Tavo', 'organisation'],
    ['She told the public broadcaster, KVTR, that it was over.', 'KVTR', 'organisation'],
    ['Kavar, the Norse state news agency, said so.', 'Kavar', 'organisation'],
    ['The operator, Linjas do Mar, said it was sorry.', 'Linjas do Mar', 'organisation'],
    ['All deputies of the Quarrel Forum were there.', 'Quarrel Forum', 'organisation'],
    ['The Quarrel Forum (QF) opposed it.', 'Quarrel Forum', 'organisation'],
    ['Her far-right Nation First came third.', 'Nation First', 'organisation'],
    ['The opposition Progressive party wants a vote.', 'Progressive party', 'organisation'],
    ['Inspectors from the Maritime and Port Institute came.', 'Maritime and Port Institute', 'organisation'],
    ['Yaran Tolbek, the Norse envoy, was there.', 'Yaran Tolbek', 'person'],
    ['The lawyer of the three, Zenad Olic, spoke.', 'Zenad Olic', 'person'],
    ['The leader of the Quarrel Forum, Oress Karil, accused him.', 'Oress Karil', 'person'],
    ['Azat Tokun, a 19-year-old conscript, came home.', 'Azat Tokun', 'person'],
    ['It was seen by Private Azat Tokun on Monday.', 'Azat Tokun', 'person'],
    ['They appeared before Magistrate Oudine Vassal in Kells.', 'Oudine Vassal', 'person'],
    ['His mother, Gulnar, ran to him.', 'Gulnar', 'person'],
  ])('%s', (text, words, kind) => expect(kindOf(text, words)).toBe(kind))

  it.each([
    ['At Goldmark Brothers, the chief executive resigned.', 'Goldmark Brothers', 'other'],
    ['Silver Creek, the mayor said, was calm.', 'Silver Creek', 'other'],
    ['He met the far-right Anna Lund there.', 'Anna Lund', 'person'],
    ['They told of the case of Ostra Velm (6), who lives there.', 'Ostra Velm', 'person'],
    ['Among those hurt was Ostra Velm, seven, of the town.', 'Ostra Velm', 'person'],
    ['A passenger from the north, Ostra Velm, told a paper so.', 'Ostra Velm', 'person'],
    ['They were greeted at King Orban Airport then.', 'Orban Airport', 'place'],
    ['Anna Lund, the company boss, said so.', 'Anna Lund', 'person'],
  ])('does not mislead: %s', (text, words, kind) => expect(kindOf(text, words)).toBe(kind))

  it('holds what is told once for all mentions', () =>
    expect(kindOf('Linjas do Mar lost its permit.|The ferry firm Linjas do Mar said so.', 'Linjas do Mar')).toBe(
      'organisation',
    ))
})

describe('what is no name', () => {
  it.each([
    ['A TERRIFIED mum leapt from the boat.', 'TERRIFIED'],
    ['Deputies rejected the Bill by two votes.', 'Bill'],
    ['Fourteen Kyrgyz soldiers walked home.', 'Fourteen Kyrgyz'],
    ['The gold of the Knights of St John was found.', 'John'],
    ['The country heads for its third general election.', 'third general'],
    ['The Secretary-General calls on both sides.', 'General'],
    ['Press Ctrl and Enter to tell us.', 'Ctrl'],
  ])('%s', (text, words) => expect(named(text, words)).toBeUndefined())

  it('ends a name before a word that only raises its voice', () => {
    expect(kindOf('Norse leader Helena Vardal QUITS after the vote', 'Helena Vardal')).toBe('person')
  })
})

describe('whom an office stands for', () => {
  const owner = (text: string, office: string, name: string): boolean =>
    named(text, office)?.entity === named(text, name)?.entity

  it.each([
    ["Norway's culture minister, Marit Lund, said no.", 'culture minister', 'Marit Lund'],
    ['Marit Lund, the culture minister, said no.', 'culture minister', 'Marit Lund'],
    ["Prime Minister Helena Vardal fell.|Norway's PM spoke.", 'PM', 'Helena Vardal'],
    ['Prime Minister Helena Vardal fell.|The head of government spoke.', 'head of government', 'Helena Vardal'],
    ['President Anton Vardal listened.|The head of state spoke.', 'head of state', 'Anton Vardal'],
    ['The special envoy, Mr Yaran Tolbek, came.', 'special envoy', 'Yaran Tolbek'],
  ])('%s', (text, office, name) => expect(owner(text, office, name)).toBe(true))

  it.each([
    ['Guard commander Capt. Nuno Tavar spoke.|They jumped before the captain gave the order.', 'captain', 'Nuno Tavar'],
    ['In a call with the president, Varga refused.|President Ola Lind agreed.|Eva Varga smiled.', 'president', 'Varga'],
    ['President Anton Vardal listened.|Culture minister Marit Lund left.|The prime minister spoke.', 'prime minister', 'Marit Lund'],
  ])('not: %s', (text, office, name) => expect(owner(text, office, name)).toBe(false)) // prettier-ignore

  it('keeps a place apart from a person with nearly its name', () =>
    expect(named('The museum in Valdenne is old.|It was built by Jean de Valdene.', 'Valdenne')?.kind).toBe('place'))
})
