/** What the accused answered to the charge: pleaded guilty, not guilty, or entered no plea. */
import type { Range } from '../model.js'
import type { LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { otherWords } from './otherWords.js'
import { onceASide, textOf, type SideView } from './view.js'

type Plea = 'guilty' | 'not guilty' | 'none'

/** Bounded gaps only: the text may be anything. */
const PLEAS: readonly (readonly [Plea, RegExp])[] = [
  [
    'not guilty',
    /\b(?:plead(?:ed|s|ing)?|pled)\s(?:\w+\s){0,2}not\sguilty|\bnot[\s-]guilty\spleas?\b|\bpleas?\sof\snot\sguilty/giu,
  ],
  [
    'guilty',
    /\b(?:plead(?:ed|s|ing)?|pled)\sguilty|\b(?:entered|enters|entering)\s(?:a\s)?guilty\spleas?\b|\bpleas?\sof\sguilty/giu,
  ],
  [
    'none',
    /\b(?:declined|refused|failed|did\snot|didn['’]t|has\snot|have\snot|was\snot\sasked)\s(?:yet\s)?(?:to\s)?(?:enter(?:ed)?|mak(?:e|ing)|made|plead(?:ed)?)(?:\s(?:a|any)\spleas?)?\b|\b(?:entered|made|entering|making)\sno\spleas?\b|\bno\spleas?\s(?:was|were)\s(?:entered|made)/giu,
  ],
]

interface Found extends Range {
  readonly plea: Plea
}

const pleasIn = onceASide((side): readonly Found[] =>
  side.passages.flatMap((passage) =>
    PLEAS.flatMap(([plea, pattern]) =>
      [...textOf(side, passage).matchAll(pattern)]
        .filter((match) => plea !== 'none' || /plea/iu.test(match[0]))
        .map((match) => ({
          plea,
          start: passage.start + match.index,
          end: passage.start + match.index + match[0].length,
        })),
    ),
  ),
)

/** Each side names people and none of them is named by the other: they are other accused. */
function areOtherPeople(a: SideView, b: SideView): boolean {
  const keys = (side: SideView): readonly string[] =>
    side.names
      .filter(({ kind, form }) => kind !== 'place' && (form === 'full' || form === 'surname'))
      .map(({ key }) => key.split(' ').at(-1) ?? '')
  const [mine, theirs] = [keys(a), keys(b)]
  return mine.length > 0 && theirs.length > 0 && !mine.some((key) => theirs.includes(key))
}

/** Each side tells of one plea only, and of another one. */
export function otherPleas(link: LinkContext): readonly Finding[] {
  const [[x, ...more], [y, ...others]] = [pleasIn(link.a), pleasIn(link.b)]
  if (!x || !y || x.plea === y.plea || areOtherPeople(link.a, link.b)) return []
  if (more.some(({ plea }) => plea !== x.plea) || others.some(({ plea }) => plea !== y.plea)) return []
  return [otherWords(link, 'polarity', x, y, { near: 1, sure: 0.95 })]
}
