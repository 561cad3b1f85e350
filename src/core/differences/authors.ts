/** Who brought a thing about: "brokered by Norway" against "mediated by Qatar", "a ferry owned by Westline" against "owned by Norhavn Lines". */
import type { LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { otherWords } from './otherWords.js'
import { phraseFrom, type Party } from './parties.js'
import { onceASide, type SideView, type Word } from './view.js'

/** What a thing has one doer or owner for; words of one line tell the same. With the first lines a single event is meant, whatever else is told. */
const BROUGHT_ABOUT: readonly { readonly words: string; readonly least: number }[] = [
  { words: 'brokered mediated negotiated facilitated', least: 0 },
  { words: 'chaired hosted organised organized arranged', least: 0.4 },
  { words: 'owned operated run', least: 0.4 },
  { words: 'built constructed manufactured', least: 0.4 },
  { words: 'designed', least: 0.4 },
  { words: 'founded established', least: 0.4 },
  { words: 'written authored', least: 0.4 },
  { words: 'funded financed sponsored', least: 0.4 },
  { words: 'commanded captained piloted', least: 0.3 },
]
const LINES: ReadonlyMap<string, number> = new Map(
  BROUGHT_ABOUT.flatMap(({ words }, line) => words.split(' ').map((word) => [word, line] as const)),
)

interface Authored {
  readonly line: number
  readonly verb: Word
  readonly by: Party
}

const authoredIn = onceASide((side): readonly Authored[] =>
  side.words.flatMap((verb) => {
    const line = LINES.get(verb.norm)
    const word = side.words[verb.index + 1]
    if (line === undefined || word?.norm !== 'by' || word.passage !== verb.passage) return []
    const by = phraseFrom(side, word.index + 1)
    return by?.named === true ? [{ line, verb, by }] : []
  }),
)

/** A report that names the other's party as well does not say that it was another. */
const knows = (side: SideView, { key, head }: Party): boolean =>
  side.words.some(({ norm }) => norm === head) ||
  side.names.some((name) => name.key === key || name.entity.endsWith(key))

export const otherAuthors = (link: LinkContext): readonly Finding[] =>
  authoredIn(link.a).flatMap((x) => {
    const y = authoredIn(link.b).find(({ line }) => line === x.line)
    if (!y || x.by.key === y.by.key || link.contained < (BROUGHT_ABOUT[x.line]?.least ?? 1)) return []
    if (knows(link.b, x.by) || knows(link.a, y.by)) return []
    const [a, b] = [
      { start: x.verb.start, end: x.by.end },
      { start: y.verb.start, end: y.by.end },
    ]
    return [otherWords(link, 'agent', a, b, { near: 1, sure: 0.8 })]
  })
