/**
 * Who speaks in a quotation.
 *
 * Read in the order a reader does: words after it ("..., said Ana Berg, a harbour pilot"), words before it ("Berg told reporters: ..."), the
 * other quotations of its paragraph, a label above it ("Quote from Berg:"), and last the speaker of the paragraph before, when this one is
 * nothing but quotation.
 */
import type { Article } from '../model.js'
import { primaryLanguage } from '../text/stems.js'
import { labelOf } from './blocks/labels.js'
import type { QuoteSpan } from './quotes/marks.js'
import { attributionAfter, verbAlone } from './speakers/attribution.js'
import { centreOf, type Centre } from './speakers/centre.js'
import { indirectSpeaker } from './speakers/indirect.js'
import { attributionBefore } from './speakers/introduction.js'
import { findPeople } from './speakers/people.js'
import { sentenceAt, type Scene, type Turn } from './speakers/scene.js'
import { resolveSubject, type SubjectContext } from './speakers/subject.js'
import { speechPatterns } from './speakers/verbs.js'

type Readable = Pick<Article, 'text' | 'blocks' | 'sentences' | 'language'>

/** The speaker of each span, in the same order; null where nobody is named. */
export function findSpeakers(article: Readable, spans: readonly QuoteSpan[]): readonly (string | null)[] {
  if (spans.length === 0) return []
  const language = primaryLanguage(article.language) ?? 'en'
  const scene: Scene = {
    text: article.text,
    blocks: article.blocks,
    sentences: article.sentences,
    people: findPeople(article.text, article.sentences, (index) => isHeadline(article, index)),
    patterns: speechPatterns(language),
    spans,
    dropsPronouns: /^(?:es|it|pt|pl|ro|ca)$/.test(language),
    isEnglish: language === 'en',
  }
  const turns: Turn[] = []
  for (const [index, span] of spans.entries()) {
    const next = spans[index + 1] ?? null
    const speaker = directSpeaker(scene, span, turns, next)
    turns.push({ span, speaker, direct: speaker !== null })
    continueQuotation(turns)
    if (turns.at(-1)?.speaker === null) inherit(article, scene, turns)
  }
  fillBackwards(article, turns)
  return turns.map(({ speaker }) => speaker)
}

const isHeadline = ({ blocks, sentences }: Readable, index: number): boolean =>
  blocks[sentences[index]?.block ?? -1]?.kind === 'headline'

/** A quotation that goes on in this block keeps its speaker; an attribution that comes only at its end holds for all of it. */
function continueQuotation(turns: Turn[]): void {
  const turn = turns.at(-1)
  const previous = turns.at(-2)
  if (turn === undefined || previous?.span.open !== true) return
  if (!turn.span.continues && turn.span.block - previous.span.block > 4) return
  if (turn.speaker === null) turn.speaker = previous.speaker
  else
    for (const before of turns.slice(0, -1).reverse()) {
      if (!before.span.open || before.direct || (before.speaker !== null && !turn.span.continues)) break
      before.speaker = turn.speaker
      if (!before.span.continues) break
    }
}

/** The speaker that the words of the quotation's own sentence name. */
function directSpeaker(scene: Scene, span: QuoteSpan, turns: readonly Turn[], next: QuoteSpan | null): string | null {
  const previous = turns.at(-1) ?? null
  const last = lastSpeaker(previous, span)
  const context: Omit<SubjectContext, 'after'> = { quote: span, last, turns }
  const after = attributionAfter(scene, span, next)
  const behind = after === null ? null : resolveSubject(scene, after, { ...context, after: true })
  if (behind !== null && !isUnnamedVoice(behind)) return behind
  const dropped = behind === null ? droppedSubject(scene, span, last) : null
  if (dropped !== null) return dropped
  const before = attributionBefore(scene, span, previous?.span ?? null)
  if (before === null) return behind
  if (before.subject === null) return behind ?? (sameSentence(scene, span, previous) ? last : null)
  return resolveSubject(scene, before.subject, { ...context, after: false }) ?? behind
}

/** "Norvia's leader urged “restraint”, his spokesman said": the words are not the nameless spokesman's where the clause names another. */
const isUnnamedVoice = (speaker: string): boolean =>
  /(?<!\p{L})spokes(?:man|woman|person)$/iu.test(speaker) && !/\p{Lu}/u.test(speaker)

/** "«Han salvado 17 vidas», dijo.": the verb alone; it is who was spoken of last. */
function droppedSubject(scene: Scene, span: QuoteSpan, last: string | null): string | null {
  if (!scene.dropsPronouns || !verbAlone(scene, span)) return null
  const at = scene.sentences.findLastIndex(({ start }) => start <= span.start)
  for (let index = at - 1; index >= Math.max(0, at - 2); index -= 1) {
    const sentence = scene.sentences[index]
    const person = scene.people.mentions.find(
      ({ start, end, possessive }) =>
        sentence !== undefined && start >= sentence.start && end <= sentence.end && !possessive,
    )
    if (person !== undefined) return scene.people.fullest(person.name)
  }
  return last
}

/** The last speaker, as long as it was heard not far above. */
function lastSpeaker(previous: Turn | null, span: QuoteSpan): string | null {
  return previous !== null && span.block - previous.span.block <= 4 ? previous.speaker : null
}

function sameSentence({ sentences }: Scene, span: QuoteSpan, previous: Turn | null): boolean {
  if (previous === null) return false
  const sentence = sentences.find(({ start, end }) => start <= span.start && span.start < end)
  return sentence !== undefined && previous.span.end > sentence.start
}

/** No attribution of its own: the paragraph, the label above or the paragraph before may name the speaker. */
function inherit(article: Readable, scene: Scene, turns: readonly Turn[]): void {
  const turn = turns.at(-1)
  if (turn === undefined || !isUtterance(scene, turn.span)) return
  const previous = turns.at(-2)
  const together = previous?.span.block === turn.span.block
  const label = labelSpeaker(article, scene, turn.span)
  if (label !== null) turn.speaker = label
  else if (together && isUtterance(scene, previous.span))
    turn.speaker = stillSpeaking(scene, turn.span, turns, previous)
  else if (!together && !isWholeBlock(article, turn.span)) turn.speaker = introducedAbove(scene, turn.span, turns)
  else if (
    !together &&
    isWholeBlock(article, turn.span) &&
    previous !== undefined &&
    previous.span.block >= bodyBlockBefore(article, turn.span.block)
  )
    turn.speaker = previous.speaker
  else if (!together && isWholeBlock(article, turn.span)) turn.speaker = heardAbove(article, scene, turn.span, turns)
}

/**
 * "The wall would be mended by May, Berg added.", and then a paragraph that is nothing but a quotation: she is still speaking, when the next
 * paragraph turns to another speaker or to no one. One that names somebody without words may be telling whose the quotation was.
 */
function heardAbove(article: Readable, scene: Scene, span: QuoteSpan, turns: readonly Turn[]): string | null {
  const above = bodyBlockBefore(article, span.block)
  if (above === span.block || !isParagraph(article, above)) return null
  const sentence = scene.sentences.findLast(({ block }) => block === above)
  const earlier = turns.slice(0, -1)
  const context = { quote: span, last: lastSpeaker(earlier.at(-1) ?? null, span), turns: earlier }
  const speaker = sentence === undefined ? null : indirectSpeaker(scene, sentence, context)
  if (speaker === null) return null
  const next = scene.sentences.find(({ block }) => block > span.block && isParagraph(article, block))
  if (next === undefined) return speaker
  const words = scene.text.slice(next.start, next.end)
  if (WHOSE_WORDS.test(words) || OPENS_QUOTED.test(words)) return null
  const about = centreOf(scene, next, earlier)
  return about?.kind === 'person' && !about.spoke && about.name !== speaker ? null : speaker
}

/** A quotation below may be the same one going on, with its speaker behind it. */
const OPENS_QUOTED = /^["“„«»‘'「『]/u

const isParagraph = ({ blocks }: Readable, block: number): boolean => blocks[block]?.kind === 'paragraph'

/** "So spoke Berg", "The words are those of Berg", "That was how Berg put it": behind a quotation they name its speaker. */
const WHOSE_WORDS =
  /^(?:so\s|thus\s|(?:these|those|the|such)\s(?:\p{L}+\s){0,2}(?:words?|lines?|sentences?|remarks?|comments?|message|plea|cry|warning)\b|(?:that|this|it)\s(?:was|is)\s(?:how|what|the)\b)/iu

/** Whom the sentence right before a quotation, in its paragraph, is about. */
function aboutAbove(scene: Scene, span: QuoteSpan, turns: readonly Turn[]): Centre | null {
  const sentence = scene.sentences[sentenceAt(scene, span.start) - 1]
  return sentence?.block === span.block ? centreOf(scene, sentence, turns.slice(0, -1)) : null
}

/** "Berg defended the plan. “We had no choice.”": words without an attribution behind a sentence that tells what somebody said. */
function introducedAbove(scene: Scene, span: QuoteSpan, turns: readonly Turn[]): string | null {
  const about = aboutAbove(scene, span, turns)
  return about?.kind === 'person' && about.spoke ? about.name : null
}

/** The speaker above in the paragraph, unless the report has turned to somebody else since. */
function stillSpeaking(scene: Scene, span: QuoteSpan, turns: readonly Turn[], previous: Turn): string | null {
  const about = aboutAbove(scene, span, turns)
  if (about?.kind !== 'person' || about.name === previous.speaker) return previous.speaker
  return about.spoke ? about.name : null
}

/** A quotation that is a sentence or more, not a word or phrase in marks. */
function isUtterance({ text, sentences }: Scene, span: QuoteSpan): boolean {
  const words = text.slice(span.start, span.end).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0
  const opensSentence = sentences.some(({ start }) => start <= span.start && start >= span.start - 3)
  const inner = text.slice(span.start, span.end)
  if (words < 4) return opensSentence && /[.!?…,]$/.test(inner)
  return opensSentence || /[.!?…,]$/.test(inner) || /^\p{Lu}/u.test(inner)
}

/** Whether a block holds nothing but this quotation. */
function isWholeBlock({ text, blocks }: Readable, span: QuoteSpan): boolean {
  const block = blocks[span.block]
  if (block === undefined) return false
  const around = text.slice(block.start, span.start) + text.slice(span.end, block.end)
  return !/[\p{L}\p{N}]/u.test(around)
}

/** The last paragraph or item before a block. */
function bodyBlockBefore({ blocks }: Readable, block: number): number {
  for (let at = block - 1; at >= 0; at -= 1) {
    const kind = blocks[at]?.kind
    if (kind === 'paragraph' || kind === 'list-item') return at
    if (kind === 'heading' || kind === 'label' || kind === 'headline') return block
  }
  return block
}

/** "Quote from Berg:" names the speaker; after a plain "Quote:" the source line above may ("Source: ... citing Ana Berg, ..."). */
function labelSpeaker({ text, blocks }: Readable, scene: Scene, span: QuoteSpan): string | null {
  const above = blocks[span.block - 1]
  if (above?.kind !== 'label') return null
  const label = labelOf(text.slice(above.start, above.end).trim())
  if (label?.kind !== 'quote') return null
  if (label.speaker !== null) return nameIn(scene, label.speaker)
  const source = blocks
    .slice(0, span.block)
    .findLast(({ kind, start, end }) => kind === 'label' && labelOf(text.slice(start, end).trim())?.kind === 'source')
  return source === undefined ? null : sourceSpeaker(scene, text.slice(source.start, source.end))
}

function sourceSpeaker(scene: Scene, line: string): string | null {
  const citing =
    /\b(?:citing|quoting|with reference to|со ссылкой на|із посиланням на|unter berufung auf|citant|citando a)\s+([^,;]+)/iu.exec(
      line,
    )?.[1]
  const people = findPeople(line, [{ start: 0, end: line.length }])
  const cited =
    citing === undefined ? people.mentions[0] : (people.mentions.find(({ name }) => citing.includes(name)) ?? undefined)
  return cited === undefined ? null : scene.people.fullest(cited.name)
}

function nameIn(scene: Scene, words: string): string {
  const head =
    words
      .trim()
      .replace(/^(?:the|Mr\.?|Mrs\.?|Ms\.?)\s+/iu, '')
      .split(',')[0] ?? words
  const people = findPeople(head, [{ start: 0, end: head.length }])
  const named = people.mentions[0]?.name ?? scene.people.mentions.find(({ name }) => head.includes(name))?.name ?? head
  return scene.people.fullest(named)
}

/** "“One.” “Two,” said Berg": an utterance before an attributed one in its paragraph is the same speaker's. */
function fillBackwards(article: Readable, turns: readonly Turn[]): void {
  for (let at = turns.length - 2; at >= 0; at -= 1) {
    const [turn, next] = [turns[at], turns[at + 1]]
    if (turn === undefined || next?.direct !== true || turn.speaker !== null || turn.span.block !== next.span.block)
      continue
    const between = article.text.slice(turn.span.end, next.span.start)
    if (!/[\p{L}\p{N}]/u.test(between)) turn.speaker = next.speaker
  }
}
