/** The deeds that a passage tells, each by its line of `deedLines.ts`, in whatever words. */
import { once } from './context.js'
import { CONVERSE_LINES, DEED_LINES } from './deedLines.js'
import { onceASide, type SideView, type Word } from './view.js'
import { formsOf } from './verbForms.js'

export interface DeedTold {
  /** Lines that the words may stand for, each with the side of it: the deed or its contrary. */
  readonly lines: readonly LineSide[]
  readonly from: Word
  readonly to: Word
  /** Told from the end of the one who suffers it. */
  readonly converse: boolean
  /** By a noun: "victory over". */
  readonly byNoun: boolean
}

export interface LineSide {
  readonly line: number
  readonly contrary: boolean
}

interface Phrase extends LineSide {
  readonly first: ReadonlySet<string>
  readonly rest: readonly string[]
  readonly converse: boolean
  readonly byNoun: boolean
}

function phraseOf(text: string, where: LineSide & { readonly converse: boolean }): Phrase {
  const byNoun = text.startsWith('=')
  const [first = '', ...rest] = (byNoun ? text.slice(1) : text).split(' ')
  return { ...where, first: new Set(byNoun ? [first] : formsOf(first)), rest, byNoun }
}

const phrases = (list: string, where: LineSide & { readonly converse: boolean }): readonly Phrase[] =>
  list.split(';').map((text) => phraseOf(text.trim(), where))

const allPhrases = (): readonly Phrase[] => [
  ...DEED_LINES.flatMap((text, line) =>
    text.split('|').flatMap((list, side) => phrases(list, { line, contrary: side === 1, converse: false })),
  ),
  ...CONVERSE_LINES.flatMap((text) => {
    const [name = '', list = ''] = text.split(':')
    const line = DEED_LINES.findIndex((deeds) => deeds.startsWith(`${name};`))
    return phrases(list, { line, contrary: false, converse: true })
  }),
]

/** Made when the first passage is read: a window that compares nothing yet has no use for it. */
const byFirst = once((): ReadonlyMap<string, readonly Phrase[]> => {
  const map = new Map<string, Phrase[]>()
  for (const phrase of allPhrases())
    for (const form of phrase.first) {
      const before = map.get(form)
      if (before === undefined) map.set(form, [phrase])
      else before.push(phrase)
    }
  return map
})

/** The most words between a verb and its particle: "turned the offer down". */
const SPLIT = 4
const PARTICLES: ReadonlySet<string> = new Set('down out off up over in back away into on against'.split(' '))

/** The word so many behind another one in its passage. */
function behind(side: SideView, word: Word, step: number): Word | null {
  const found = side.words[word.index + step]
  return found?.passage === word.passage ? found : null
}

/** The last word of a phrase that begins at a word; null when it does not stand there. */
function endOfPhrase(side: SideView, word: Word, { rest }: Phrase): Word | null {
  const [particle, ...more] = rest
  if (particle === undefined) return word
  const isWhole = behind(side, word, 1)?.norm === particle
  if (isWhole && more.every((norm, step) => behind(side, word, step + 2)?.norm === norm))
    return behind(side, word, rest.length)
  if (more.length > 0 || !PARTICLES.has(particle)) return null
  for (let step = 2; step <= SPLIT + 1; step++) {
    const found = behind(side, word, step)
    // Whom "won the final against" is aimed at stands behind its preposition.
    if (found?.norm === particle) return particle === 'against' ? found : word
  }
  return null
}

/** The longest phrases that begin at a word. */
function deedAt(side: SideView, word: Word): DeedTold | null {
  const found = byFirst().get(word.norm)
  if (found === undefined) return null
  let kept: { readonly phrase: Phrase; readonly to: Word }[] = []
  let longest = 0
  for (const phrase of found) {
    const length = phrase.rest.length
    const to = length < longest ? null : endOfPhrase(side, word, phrase)
    if (to === null) continue
    if (length > longest) kept = []
    longest = length
    kept.push({ phrase, to })
  }
  const [first] = kept
  if (first === undefined) return null
  const { converse, byNoun } = first.phrase
  const lines = kept.map(({ phrase: { line, contrary } }) => ({ line, contrary }))
  return { lines, from: word, to: first.to, converse, byNoun }
}

/** The deeds of a side, in order, of phrases that begin at one word only the longest; its particle is no deed of its own. */
export const deedsTold = onceASide((side): readonly DeedTold[] => {
  const told: DeedTold[] = []
  for (const word of side.words) {
    const deed = deedAt(side, word)
    if (deed !== null && (told.at(-1)?.to.index ?? -1) < word.index) told.push(deed)
  }
  return told
})

/** The lines that two deeds may both stand for. */
export const commonLines = (
  x: DeedTold,
  y: DeedTold,
): readonly { readonly mine: LineSide; readonly theirs: LineSide }[] =>
  x.lines.flatMap((mine) => y.lines.filter(({ line }) => line === mine.line).map((theirs) => ({ mine, theirs })))

/** The words that tell the same deed as a word does. */
export const sameDeeds = (side: SideView, word: Word, other: SideView): readonly Word[] =>
  deedsTold(side)
    .filter(({ from }) => from === word)
    .flatMap((deed) =>
      deedsTold(other)
        .filter((found) => commonLines(deed, found).some(({ mine, theirs }) => mine.contrary === theirs.contrary))
        .map(({ from }) => from),
    )
