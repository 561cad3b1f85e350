/** What differs in passages that are told alike word for word, and no detector has seen: each looks for what things are, here the place tells. */
import type { LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { otherWords } from './otherWords.js'
import { replacedNames } from './replaced.js'
import { isShown } from './shown.js'
import { turnedWords } from './turns.js'
import { meets } from './view.js'

/** Findings beside those that are known and will be shown as facts. */
export function wordForWord(link: LinkContext, known: readonly Finding[]): readonly Finding[] {
  const facts = known.filter((finding) => finding.significance === 'fact' && isShown(finding, link.score))
  return [...replacedNames(link), ...turnedWords(link)]
    .filter(({ a, b }) => !facts.some((other) => meets(other.a, a) || meets(other.b, b)))
    .map(({ kind, a, b }) => otherWords(link, kind, a, b, { near: 1, sure: 1 }))
}
