/** The same utterance with other words inside the quotation marks. */
import type { LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { otherEndings } from './endings.js'
import { areFillers, isMasked, sayTheSame } from './houseStyle.js'
import { statementsPutAnew } from './putAnew.js'
import { isStruckAt, quotedWords, type QuotedWord } from './quoted.js'
import { otherWords, requoted } from './requoted.js'
import { shortQuotes } from './shortQuotes.js'
import { areTransliterations } from './transliteration.js'
import type { Change, Utterance } from './utterance.js'
import { textOf, type SideView } from './view.js'

/** A change of words, not a sentence that one side left out or a reporter's habit. */
function matters(link: LinkContext, change: Change): boolean {
  const { a, b } = change
  if (change.crossesSentences || change.isMoved || sayTheSame(a, b)) return false
  if (areTransliterations(normsOf(a), normsOf(b))) return false
  if ((a.length === 0 && areFillers(b)) || (b.length === 0 && areFillers(a))) return false
  return !isStruck(link.a, a) && !isStruck(link.b, b)
}

function isStruck(side: SideView, words: readonly QuotedWord[]): boolean {
  return isMasked(wordsOf(side, words) ?? '') || words.some((word) => isStruckAt(side, word))
}

function normsOf(words: readonly QuotedWord[]): readonly string[] {
  return words.map((word) => word.norm)
}

function spanOf(words: readonly QuotedWord[]): { start: number; end: number } | null {
  const [first, last] = [words[0], words.at(-1)]
  return first && last ? { start: first.start, end: last.end } : null
}

function wordsOf(side: SideView, words: readonly QuotedWord[]): string | null {
  const span = spanOf(words)
  return span && textOf(side, span)
}

function messageOf(a: string | null, b: string | null): string {
  if (a !== null && b !== null) {
    const [first, second] = [a, b].sort((x, y) => (x < y ? -1 : 1))
    return otherWords(first ?? '', second ?? '')
  }
  return `The words “${a ?? b ?? ''}” stand in the quotation in one report and are missing from it in the other.`
}

function finding(link: LinkContext, utterance: Utterance, change: Change): Finding {
  const changed = utterance.changes.reduce((sum, { a, b }) => sum + Math.max(a.length, b.length), 0)
  return {
    kind: 'quote',
    significance: 'fact',
    a: spanOf(change.a),
    b: spanOf(change.b),
    message: messageOf(wordsOf(link.a, change.a), wordsOf(link.b, change.b)),
    evidence: {
      near: utterance.same / (utterance.same + changed),
      alike: utterance.coverage,
      sure: Math.min(1, (utterance.same + utterance.meaning) / 12),
    },
  }
}

/** The two sides hold one utterance, and what differs in it is told word by word: it takes up most of one of them and is dense. */
function holds({ coverage, same, changes }: Utterance): boolean {
  const changed = changes.reduce((sum, { a, b }) => sum + Math.max(a.length, b.length), 0)
  return coverage >= 0.5 && same / (same + changed) >= 0.6
}

export const quoteDetector: Detector = {
  kind: 'quote',
  detect(link) {
    if (quotedWords(link.a).length === 0 || quotedWords(link.b).length === 0) return []
    const utterances = link.utterances()
    const changed = utterances.flatMap((utterance) =>
      utterance.changes.filter((change) => matters(link, change)).map((change) => finding(link, utterance, change)),
    )
    const short = utterances.length > 0 ? [] : shortQuotes(link)
    const found = [...changed, ...requoted(link, !utterances.some(holds)), ...short, ...otherEndings(link)]
    return found.length > 0 || utterances.length > 0 ? found : statementsPutAnew(link)
  },
}
