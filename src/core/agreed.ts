/**
 * Whether two linked passages surely say the same, so that it may be printed as what both report. A link without a difference is not enough:
 * that nothing was found to differ is no proof that all agrees. What is not sure is told as such, never as a fact that both have.
 */
import { findNumbers } from './article/numbers.js'
import type { Article, Range, Side } from './model.js'
import type { DecidedLink } from './notes/model.js'
import { standing, type Texts } from './shown.js'
import { tokenize } from './text/tokens.js'

/** Of links scored as high as this, nine in ten are right. */
const SURE = 0.9
/** Words with a meaning that a passage may have beyond the other one, as a share of its own: "said the judge", "according to the ruling". */
const BESIDE = 0.25

/** A passage as far as it must be found on the other side. */
interface Told {
  readonly words: ReadonlySet<string>
  /** Names and figures. Each of them is a statement of its own. */
  readonly facts: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  /** Of its words with a meaning, the share that the link found to be added. */
  readonly added: number
}

/**
 * @param link with the additions of the engine, not cut to what is shown: words that a further link has are still not of this one.
 */
export function surelyAgrees(link: DecidedLink, { a, b }: Texts): boolean {
  if (link.relation !== 'agree' || (link.by !== 'person' && link.score < SURE)) return false
  const [inA, inB] = [toldBy(link, 'a', a), toldBy(link, 'b', b)]
  if (Math.max(inA.added, inB.added) > BESIDE) return false
  const known = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    [...one].every((word) => other.has(word))
  const numbers = known(inA.numbers, inB.numbers) && known(inB.numbers, inA.numbers)
  return numbers && known(inA.facts, inB.words) && known(inB.facts, inA.words)
}

function toldBy(link: DecidedLink, side: Side, article: Article): Told {
  const ids = new Set(link[side])
  const sentences = article.sentences.filter(({ id }) => ids.has(id))
  const all = sentences.flatMap((one) => readSentence(one, article))
  const added = standing(link.additions).filter((one) => one.side === side)
  const meaning = all.filter(({ stop }) => !stop)
  const beside = meaning.filter((word) => added.some((one) => overlap(one, word)))
  return {
    words: new Set(all.map(({ norm }) => norm)),
    facts: new Set(meaning.filter(({ isFact }) => isFact).map(({ norm }) => norm)),
    numbers: new Set(sentences.flatMap((one) => numbersIn(textOf(article, one), article.language))),
    added: beside.length / Math.max(1, meaning.length),
  }
}

interface Word extends Range {
  readonly norm: string
  readonly stop: boolean
  /** A name, or a figure that is not read as a number: a day, a road. */
  readonly isFact: boolean
}

function readSentence(range: Range, article: Article): readonly Word[] {
  const text = textOf(article, range)
  const numbers = findNumbers(text, article.language)
  return tokenize(text, article.language, range.start).map(({ start, end, norm, stop }) => {
    const word = textOf(article, { start, end })
    const isNumber = numbers.some((one) => overlap(one, { start: start - range.start, end: end - range.start }))
    const isFigure = /\p{N}/u.test(word) && !isNumber
    return {
      start,
      end,
      norm,
      stop,
      isFact: isFigure || (/^\p{Lu}/u.test(word) && isName(word, start, range, article)),
    }
  })
}

/** A capital at the beginning of a sentence or quotation tells nothing, unless the article has the word within a sentence as well. */
function isName(word: string, at: number, { start }: Range, { text }: Article): boolean {
  const before = text.slice(start, at).trimEnd()
  if (before !== '' && !/[.!?:…"“”„«»'‘’(]$/u.test(before)) return true
  return new RegExp(`[\\p{L},] ${word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u').test(text)
}

const numbersIn = (text: string, language: string | null): readonly string[] =>
  findNumbers(text, language).map(({ value, high, bound }) => JSON.stringify([value, high, bound]))

const textOf = ({ text }: Article, { start, end }: Range): string => text.slice(start, end)

const overlap = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end
