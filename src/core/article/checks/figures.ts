/** Figures that cannot both be true: headline against body, and one sentence against another one close by. */
import type { Analysis, NumberMention, Passage } from '../../analysis.js'
import type { Check, Range } from '../../model.js'
import { contextOf as contextOfLink } from '../../differences/context.js'
import { numberDetector } from '../../differences/number.js'
import { isShown } from '../../differences/shown.js'
import { meets } from '../../differences/view.js'
import { addsUp, rivalTally } from './tallies.js'

interface Figure {
  readonly mention: NumberMention
  readonly passage: Passage
  /** Stems that carry meaning, without figures and the counted noun. */
  readonly context: ReadonlySet<string>
  /** What is counted, as far as two figures must agree in it: a stretch of years is not set against one of days. */
  readonly counts: string
}

const COUNTED: ReadonlySet<NumberMention['kind']> = new Set(['count', 'money', 'measure', 'duration'])

function figuresOf(text: string, passages: readonly Passage[]): readonly Figure[] {
  return passages.flatMap((passage) =>
    passage.numbers
      .filter(({ kind, unit }) => COUNTED.has(kind) && unit !== null)
      .map((mention) => ({ mention, passage, context: contextOf(passage, mention), counts: countedBy(text, mention) })),
  )
}

/** Every duration is kept in days; the word that it was given in tells years from hours. */
function countedBy(text: string, { kind, unit, start, end }: NumberMention): string {
  const written = kind === 'duration' ? (/\p{L}+$/u.exec(text.slice(start, end))?.[0].toLowerCase() ?? '') : ''
  return `${kind} ${unit ?? ''} ${written.replace(/s$/, '')}`
}

function contextOf(passage: Passage, { unit }: NumberMention): ReadonlySet<string> {
  const inFigure = (start: number): boolean =>
    passage.numbers.some((number) => number.start <= start && start < number.end)
  const stems = passage.tokens
    .filter(
      ({ stop, norm, stem, start }) =>
        !stop && /\p{L}/u.test(norm) && stem !== unit && norm !== unit && !inFigure(start),
    )
    .map(({ stem }) => stem)
  return new Set(stems.filter((stem) => unit === null || !stem.startsWith(unit)))
}

const ROUNDING = 0.06

/** "About 30" leaves more open than "about 184,000", which was given to its third digit. Times and lengths are kept in another unit than theirs. */
function isPrecise({ value, kind }: NumberMention): boolean {
  const digits = Number.isInteger(value) ? String(value).replace(/0+$/u, '') : ''
  return (kind === 'count' || kind === 'money') && digits.length >= 3
}

/** The stretch that a figure allows. */
function stretch(mention: NumberMention): readonly [number, number] {
  const { value, high, bound } = mention
  const top = high ?? value
  switch (bound) {
    case 'exact':
      return [value, top]
    case 'about':
      return isPrecise(mention) ? [value * 0.95, top * 1.05] : [value * 0.8, top * 1.25]
    case 'at-least':
    case 'more-than':
      return [value, Infinity]
    case 'at-most':
    case 'less-than':
      return [0, top]
  }
}

/** A figure that leaves no room for one that is far from it. */
const isFirm = (mention: NumberMention): boolean =>
  mention.bound === 'exact' || (mention.bound === 'about' && isPrecise(mention))

/** Whether both figures can be true, allowing for rounding ("$3bn" and "$2.96 billion"). */
export function canBothHold(a: NumberMention, b: NumberMention): boolean {
  const [x, y] = [stretch(a), stretch(b)]
  if (x[0] <= y[1] && y[0] <= x[1]) return true
  const gap = Math.max(x[0], y[0]) - Math.min(x[1], y[1])
  const small = Math.max(a.value, b.value) < 20 && Number.isInteger(a.value) && Number.isInteger(b.value)
  return !small && gap <= ROUNDING * Math.max(a.value, b.value)
}

const sameThing = (a: Figure, b: Figure): boolean => a.counts === b.counts

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const stem of a) if (b.has(stem)) count++
  return count
}

const worded = (text: string, { start, end }: Range): string => `"${text.slice(start, end)}"`

/** How much of the headline a sentence must share before its figure is the headline's. */
const HEADLINE_SHARE = 0.5

/** A figure of the headline that no sentence of the body confirms, while one on the same thing says otherwise. */
export function headlineChecks(analysis: Analysis): readonly Check[] {
  const { article, passages } = analysis
  const isHeadline = ({ block }: Passage): boolean => article.blocks[block]?.kind === 'headline'
  const [heads, inBody] = [passages.filter(isHeadline), passages.filter((passage) => !isHeadline(passage))]
  const body = figuresOf(article.text, inBody)
  const all = inBody.flatMap(({ numbers }) => numbers)
  // "4,000 of the 11,500 homes": a figure that the body has, whatever it counts there, is confirmed; of a vote, both sides must be.
  const said = new Set(all.flatMap(({ value, high }) => [value, high ?? value]))
  const hasOne = ({ value, high }: NumberMention): boolean => said.has(value) || (high !== null && said.has(high))
  const hasAll = ({ value, high }: NumberMention): boolean => said.has(value) && (high === null || said.has(high))
  const values = all.map(({ value }) => value)
  return heads.flatMap((head) => {
    const figures = figuresOf(article.text, [head])
    const told = head.numbers.every(hasOne) ? [] : toldOtherwise(analysis, head, inBody.slice(0, FIRST))
    const otherwise = (mention: NumberMention): NumberMention | null => {
      if (hasOne(mention)) return null
      const figure = figures.find((one) => one.mention === mention)
      const byWords = figure === undefined ? null : rivalByWords(figure, body)
      // A total that the parts in the text add up to is right.
      if (byWords !== null || mention.bound !== 'exact' || addsUp(mention.value, values)) return byWords
      return told.find(({ inHead }) => meets(inHead, mention))?.inBody ?? null
    }
    return head.numbers.flatMap((mention): Check[] => {
      const rival = hasAll(mention) ? null : (rivalTally(analysis, head, mention, inBody) ?? otherwise(mention))
      if (rival === null) return []
      const { start, end } = mention
      const message = `The headline says ${worded(article.text, mention)}, the article ${worded(article.text, rival)}.`
      return [{ kind: 'headline-body', start, end, message }]
    })
  })
}

/** A figure of one unit in a sentence that shares most of the headline's words. */
function rivalByWords(figure: Figure, body: readonly Figure[]): NumberMention | null {
  const rivals = body.filter((other) => sameThing(figure, other))
  const values = rivals.map(({ mention }) => mention.value)
  if (rivals.some(({ mention }) => canBothHold(figure.mention, mention)) || addsUp(figure.mention.value, values))
    return null
  const needed = Math.max(2, Math.ceil(figure.context.size * HEADLINE_SHARE))
  const isRival = ({ mention, context }: Figure): boolean =>
    isFirm(mention) && shared(figure.context, context) >= needed
  return rivals.find(isRival)?.mention ?? null
}

/** First sentences of a report, which tell what its headline tells. */
const FIRST = 3
/** Share of the headline's words of meaning that such a sentence must have. */
const TOLD = 0.3

/** An article of one passage, so that neither side is taken to know what the other says. */
const alone = (analysis: Analysis, passage: Passage): Analysis => ({ ...analysis, passages: [passage] })

interface ToldOtherwise {
  readonly inHead: Range
  readonly inBody: NumberMention
}

/** Figures that the comparison of two articles would hold against each other: "32 killed" in the headline, "thirty-one people died" below. */
function toldOtherwise(analysis: Analysis, head: Passage, first: readonly Passage[]): readonly ToldOtherwise[] {
  return first.flatMap((passage) => {
    const link = contextOfLink(alone(analysis, head), alone(analysis, passage), { a: [0], b: [0] })
    if (link.contained < TOLD) return []
    return numberDetector.detect(link).flatMap((finding): ToldOtherwise[] => {
      const { a, b, significance } = finding
      const inBody = passage.numbers.find((number) => meets(number, b))
      const isFact = significance === 'fact' && a !== null && isShown(finding)
      return isFact && inBody !== undefined && isFirm(inBody) ? [{ inHead: a, inBody }] : []
    })
  })
}

/** With these a second figure is a part, a change, another time or another case. */
const APART =
  /\b(?:another|more|other|others|additional|further|extra|earlier|previous|previously|last|past|ago|compared|than|versus|rose|risen|rise|rising|fell|fallen|fall|dropped|grew|grown|increase|increased|decrease|decreased|up|down|from|later|now|then|initially|originally|first|second|third|including|include|includes|included|remaining|rest|each|every|per|after|before|revised|revision|update|updated|since|so far|respectively|both|among|some|only|one of|of the|of them|of those|another|while|whereas|separate|separately|also|again|new|average|record|instead|rather|not|no|if|would|could|may|might|planned|expected|estimated|claimed|claims|disputed|denied|contrary)\b/i

const NEAR = 3
const LEAST_SHARED = 3
const SELF_SHARE = 0.7

/** Whether two sentences speak of different people, places or days. */
export function isOtherCase(a: Passage, b: Passage): boolean {
  const keys = (passage: Passage): ReadonlySet<string> =>
    new Set(passage.names.filter(({ form }) => form !== 'pronoun' && form !== 'role').map(({ key }) => key))
  const [x, y] = [keys(a), keys(b)]
  const apart = [...x].some((key) => !y.has(key)) && [...y].some((key) => !x.has(key))
  const days = (passage: Passage): string => passage.dates.map(({ value }) => value ?? '').join()
  return apart || days(a) !== days(b)
}

function contradicts(text: string, a: Figure, b: Figure): boolean {
  if (a.mention.kind !== 'count' || !sameThing(a, b) || canBothHold(a.mention, b.mention)) return false
  if (a.mention.bound !== 'exact' || b.mention.bound !== 'exact') return false
  const [x, y] = [a.passage, b.passage]
  const wordsOf = ({ start, end }: Passage): string => text.slice(start, end)
  if (APART.test(wordsOf(x)) || APART.test(wordsOf(y)) || x.quotes.length > 0 || y.quotes.length > 0) return false
  const common = shared(a.context, b.context)
  const enough = common >= LEAST_SHARED && common >= SELF_SHARE * Math.min(a.context.size, b.context.size)
  return enough && !isOtherCase(x, y)
}

const countsOnce = (figure: Figure, all: readonly Figure[]): boolean =>
  all.filter((other) => other.passage === figure.passage && sameThing(figure, other)).length === 1

/** One thing counted twice, in sentences close together that say nearly the same, with figures that cannot both be true. */
export function selfChecks({ article, passages }: Analysis): readonly Check[] {
  const isBody = ({ block }: Passage): boolean => /^(?:paragraph|list-item)$/.test(article.blocks[block]?.kind ?? '')
  const all = figuresOf(article.text, passages.filter(isBody))
  return all.flatMap((figure, index): Check[] => {
    const rival = all.slice(0, index).find((earlier) => {
      const distance = figure.passage.index - earlier.passage.index
      return distance > 0 && distance <= NEAR && contradicts(article.text, earlier, figure)
    })
    if (rival === undefined || !countsOnce(figure, all) || !countsOnce(rival, all)) return []
    return [contradiction(article.text, rival.mention, figure.mention)]
  })
}

/** What is marked where one thing is told again with another figure. */
export function contradiction(text: string, first: Range, again: Range): Check {
  const message = `Earlier the article says ${worded(text, first)} of the same, here ${worded(text, again)}.`
  return { kind: 'self-contradiction', start: again.start, end: again.end, message }
}
