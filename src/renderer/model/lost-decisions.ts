/** Decisions about the two articles that cannot be placed: their words are gone, or nothing is marked there that they are about. */
import type { PairView } from '../../api/contract.js'
import { attachNotes } from '../../core/notes/attach.js'
import type { Annotations, Correction, Decision } from '../../core/notes/model.js'
import { thingOf } from '../../core/notes/thing.js'

export interface LostDecision {
  readonly decision: Decision
  /** The correction that says so, with older ones about the same thing. */
  readonly corrections: readonly Correction[]
}

export function lostDecisionsOf({ a, b, pair }: PairView, { corrections }: Annotations): readonly LostDecision[] {
  const furniture = corrections.filter(({ decision }) => decision.kind === 'furniture')
  const { waitingCorrections } = attachNotes({ notes: [], corrections: furniture }, [a, b])
  const lost = [...corrections.filter(({ id }) => pair.waiting.includes(id)), ...waitingCorrections]
  const byThing = new Map(lost.map(({ decision }) => [thingOf(decision), decision]))
  return [...byThing].map(([thing, decision]) => ({
    decision,
    corrections: corrections.filter((one) => thingOf(one.decision) === thing),
  }))
}

/** The person linked passages of their own, and can say anew which: nothing was found there that would have to come back. */
export const isAttachable = ({ decision }: LostDecision): boolean => decision.kind === 'link'

const verdicts = { accepted: 'accepted', dismissed: 'dismissed', relabelled: 're-labelled' }

/** 'You accepted the difference', with the words it was about. */
export function saidOf(decision: Decision): { readonly what: string; readonly words: readonly string[] } {
  switch (decision.kind) {
    case 'difference':
      return {
        what: `You ${verdicts[decision.verdict]} the difference`,
        words: [decision.aText, decision.bText].filter((words) => words !== null),
      }
    case 'addition':
      return { what: `You ${verdicts[decision.verdict]} what only one article says`, words: [decision.anchor.exact] }
    case 'link':
      return { what: 'You linked these passages', words: [decision.a.exact, decision.b.exact] }
    case 'unlink':
      return { what: 'You unlinked these passages', words: [decision.a.exact, decision.b.exact] }
    case 'relation':
      return {
        what: `You marked these passages as ${decision.relation === 'agree' ? 'agreeing' : 'diverging'}`,
        words: [decision.a.exact, decision.b.exact],
      }
    case 'furniture':
      return { what: decision.is === 'text' ? 'You restored' : 'You left out', words: [decision.anchor.exact] }
    case 'metadata':
      return { what: `You gave the ${decision.field}`, words: decision.value === null ? [] : [decision.value] }
  }
}
