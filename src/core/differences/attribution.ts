/** The same claim credited to sources that exclude each other. */
import type { QuotedRange } from '../analysis.js'
import { nearness, type LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { quotedWords } from './quoted.js'
import { compareSpelling, foldName } from './spelling.js'
import { sourcesOf, type Source } from './sources.js'
import { utterancesOf } from './utterance.js'
import { textOf, type SideView, type Word } from './view.js'

/** Two people, two organisations, or two roles that are not each other's. A person may well be the official of the other report. */
function excludes(x: Source, y: Source): boolean {
  return x.kind === y.kind && x.key !== y.key
}

/** True when the words of a source occur anywhere on the other side: then both reports know it and may credit different parts. */
function isKnown(source: Source, side: SideView): boolean {
  const text = side.passages.map((passage) => textOf(side, passage).toLowerCase()).join(' ')
  return text.includes(source.key)
}

function finding(link: LinkContext, x: Source, y: Source): Finding {
  const [a, b] = [
    { start: x.start, end: x.end },
    { start: y.start, end: y.end },
  ]
  const [first, second] = [textOf(link.a, a), textOf(link.b, b)].sort((one, other) => (one < other ? -1 : 1))
  return {
    kind: 'attribution',
    significance: 'fact',
    a,
    b,
    message: `One report credits this to ${first ?? ''}, the other to ${second ?? ''}.`,
    evidence: { near: nearness(link, a, b), alike: link.contained, sure: x.kind === 'role' ? 0.7 : 1 },
  }
}

/** The person a quotation is given to, by the last word of the name; null for none and for a pronoun or a role. */
function speakerKey(speaker: string | null): string | null {
  const last = speaker === null ? undefined : foldName(speaker).split(' ').at(-1)
  return speaker !== null && last !== undefined && /^\p{Lu}/u.test(speaker) ? last : null
}

function quoteAt(side: SideView, word: Word): QuotedRange | undefined {
  return side.passages[word.passage]?.quotes.find((quote) => quote.start < word.end && word.start < quote.end)
}

/** Fewest equal words for two quotations to be one utterance beyond doubt. */
const ONE_UTTERANCE = 6

/** The same words given to two speakers. */
function otherSpeakers(link: LinkContext): readonly Finding[] {
  const speakers = (side: SideView): ReadonlySet<string> =>
    new Set(side.passages.flatMap(({ quotes }) => quotes.flatMap(({ speaker }) => speakerKey(speaker) ?? [])))
  const [left, right] = [speakers(link.a), speakers(link.b)]
  if (left.size === 0 || right.size === 0 || [...left].some((key) => right.has(key))) return []
  return utterancesOf(quotedWords(link.a), quotedWords(link.b))
    .filter(({ same, coverage }) => same >= ONE_UTTERANCE && coverage >= 0.6)
    .flatMap(({ first }) => {
      const [a, b] = [quoteAt(link.a, first.a), quoteAt(link.b, first.b)]
      const [x, y] = [speakerKey(a?.speaker ?? null), speakerKey(b?.speaker ?? null)]
      if (!a || !b || x === null || y === null || compareSpelling(x, y) > 0) return []
      return [spoken(a, b)]
    })
}

function spoken(a: QuotedRange, b: QuotedRange): Finding {
  const [first, second] = [a.speaker ?? '', b.speaker ?? ''].sort((x, y) => (x < y ? -1 : 1))
  return {
    kind: 'attribution',
    significance: 'fact',
    a: { start: a.start, end: a.end },
    b: { start: b.start, end: b.end },
    message: `One report gives these words to ${first ?? ''}, the other to ${second ?? ''}.`,
    evidence: { near: 1, alike: 1, sure: 1 },
  }
}

/** The one source that a side credits; null when it credits none or several. */
function onlySource(side: SideView): Source | null {
  const [first, ...others] = sourcesOf(side)
  return first && others.every(({ key }) => key === first.key) ? first : null
}

export const attributionDetector: Detector = {
  kind: 'attribution',
  detect(link) {
    const speakers = otherSpeakers(link)
    const [x, y] = [onlySource(link.a), onlySource(link.b)]
    if (speakers.length > 0 || !x || !y || !excludes(x, y)) return speakers
    const spelled = compareSpelling(textOf(link.a, x), textOf(link.b, y)) > 0
    return spelled || isKnown(x, link.b) || isKnown(y, link.a) ? [] : [finding(link, x, y)]
  },
}
