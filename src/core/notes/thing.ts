import type { Anchor, Decision } from './model.js'

/** What a decision is about, as a key: of several with the same key the newest counts. */
export function thingOf(decision: Decision): string {
  switch (decision.kind) {
    case 'difference':
      return keyOf('difference', ends([decision.a, decision.aText], [decision.b, decision.bText]))
    case 'link':
    case 'unlink':
    case 'relation':
      return keyOf('link', ends([decision.a, null], [decision.b, null]))
    case 'addition':
      return keyOf('words', wordsOf(decision.anchor), decision.anchor.start, decision.against)
    case 'furniture':
      return keyOf('furniture', wordsOf(decision.anchor), decision.anchor.start)
    case 'metadata':
      return keyOf('metadata', decision.file, decision.field)
  }
}

const keyOf = (...parts: readonly unknown[]): string => JSON.stringify(parts)
const wordsOf = ({ file, exact }: Anchor): readonly string[] => [file, exact]

/** The same whichever of the two articles was A. */
const ends = (...sides: readonly (readonly [passage: Anchor, words: string | null])[]): readonly string[] =>
  sides.map(([passage, words]) => keyOf(wordsOf(passage), words)).sort()
