/** What the words around a place say about whether it is the one an anchor means. */
import type { Range } from '../model.js'
import { beginsLike, endsLike } from './alike.js'
import { CONTEXT } from './context.js'
import { type FoldedText, foldText } from './folded.js'
import type { Anchor } from './model.js'

/** How alike the words around a place are to the anchor's context, 0..1. */
export interface Support {
  readonly prefix: number
  readonly suffix: number
  /** The same for the rest of the sentence on both sides together: it stays when the sentences around it move. */
  readonly sentence: number
}

export interface Place extends Range {
  readonly support: Support
}

export interface Context {
  readonly prefix: string
  readonly suffix: string
}

/** The anchor's parts, folded once. */
export interface Sought extends Context {
  readonly anchor: Anchor
  readonly exact: string
  readonly sentence: Context
}

/** How much of a sentence is kept on each side, in characters. */
const SENTENCE = 200

export function seek(anchor: Anchor): Sought {
  const fold = (text: string): string => foldText(text).folded
  const prefix = fold(anchor.prefix)
  const suffix = fold(anchor.suffix)
  const kept = anchor.sentence
  const sentence =
    kept === undefined
      ? { prefix: sentenceBefore(prefix), suffix: sentenceAfter(suffix) }
      : { prefix: fold(kept.prefix), suffix: fold(kept.suffix) }
  return { anchor, exact: fold(anchor.exact).trim(), prefix, suffix, sentence }
}

/** The rest of the sentence around a range of an article's text, up to 200 characters on each side. */
export function sentenceAround(text: string, { start, end }: Range): Context {
  return {
    prefix: sentenceBefore(text.slice(Math.max(0, start - SENTENCE), start)),
    suffix: sentenceAfter(text.slice(end, end + SENTENCE)),
  }
}

/** `start` and `end` are folded offsets. */
export function supportAt(sought: Sought, view: FoldedText, start: number, end: number): Support {
  const { folded } = view
  const reach = CONTEXT + CONTEXT / 2
  const prefix = endsLike(sought.prefix.trimEnd(), folded.slice(Math.max(0, start - reach), start).trimEnd())
  const suffix = beginsLike(sought.suffix.trimStart(), folded.slice(end, end + reach).trimStart())
  const sentence = sentenceLike(sought.sentence, folded, start, end)
  return { prefix, suffix, sentence }
}

function sentenceLike({ prefix, suffix }: Context, folded: string, start: number, end: number): number {
  const slack = 24
  const before = sentenceBefore(folded.slice(Math.max(0, start - prefix.length - slack), start))
  const after = sentenceAfter(folded.slice(end, end + suffix.length + slack))
  // A side without words must stand at the same edge of its sentence.
  const left = {
    like: prefix.trim() === '' ? Number(before.trim() === '') : endsLike(prefix, before),
    size: prefix.length + 4,
  }
  const right = { like: isBare(suffix) ? Number(isBare(after)) : beginsLike(suffix, after), size: suffix.length + 4 }
  return (left.like * left.size + right.like * right.size) / (left.size + right.size)
}

function isBare(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text)
}

const STOP = /[.!?\u2026\u3002\uFF01\uFF1F]["'\u201D\u2019)\]]*(?:\s+["'\u201C\u2018([]*|$)/gu

/** The end of `before` that belongs to the sentence going on after it. */
function sentenceBefore(before: string): string {
  const stop = [...before.matchAll(STOP)].at(-1)
  return stop === undefined ? before : before.slice(stop.index + stop[0].length)
}

/** The beginning of `after` that belongs to the sentence going on from before, with its stop. */
function sentenceAfter(after: string): string {
  const stop = [...after.matchAll(STOP)][0]
  return stop === undefined ? after : after.slice(0, stop.index + 1)
}

export function total(support: Support): number {
  return support.prefix + support.suffix + 2 * support.sentence
}
