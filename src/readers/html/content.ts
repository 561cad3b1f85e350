/** The main text of a page: Readability over a cleaned tree; lines that are furniture all the same are marked as such. */
import { linesOf, type Line } from './blocks.js'
import { cleanLightly, cleanThoroughly } from './clean.js'
import { all, fold, textOf } from './dom.js'
import { foldAway, withLeftOut } from './furniture.js'
import { QuickReadability } from './readability.js'
import { recover, withLead } from './recover.js'

/** Fewer characters than this and the search is tried again in another way. */
const LITTLE = 250

function readability(document: Document): Element | null {
  const reader = new QuickReadability(document, {
    charThreshold: LITTLE,
    nbTopCandidates: 5,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as Element,
  })
  try {
    return reader.parse()?.content ?? null
  } catch {
    // It takes for granted that elements have parents, which in damaged pages they may not; the other ways are tried then.
    return null
  }
}

const hasClass = (names: string): ((element: Element) => boolean) => {
  const wanted = new Set(names.split(' '))
  return (element) => element.className.split(' ').some((name) => wanted.has(name))
}
const TEXT_CLASS = hasClass(
  'article-body article__body articleBody story-body story-content article-content article__content entry-content post-content post-body postContent',
)
const CONTENT_CLASS = hasClass('content')

/** Where pages say themselves that their text is, the most telling first. */
const SAID: readonly ((element: Element) => boolean)[] = [
  (element) => element.getAttribute('itemprop') === 'articleBody',
  TEXT_CLASS,
  ({ tagName }) => tagName === 'ARTICLE',
  (element) =>
    element.tagName === 'MAIN' ||
    element.getAttribute('role') === 'main' ||
    /^(?:content|main)$/.test(element.id) ||
    CONTENT_CLASS(element),
]

/** The page's own mark for its text, when there is exactly one with enough prose in it. */
function saidByPage(document: Document): Element | null {
  for (const isSaid of SAID) {
    const found = all(document, isSaid).filter((element) => textOf(element).length > LITTLE)
    const [first] = found
    if (first !== undefined && found.length === 1) return first
  }
  return null
}

const proseLength = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + (line.linked < 0.5 && line.text.length > 40 ? line.text.length : 0), 0)

/** All that was found in one way of looking, and how much of it reads as prose. */
interface Finding {
  readonly lines: readonly Line[]
  readonly prose: number
}

const finding = (lines: readonly Line[]): Finding => ({ lines, prose: proseLength(lines) })

/** Readability changes the tree, so what the page says itself is read first. */
function look(document: Document): Finding {
  const said = saidByPage(document)
  const bySaid = finding(said === null ? [] : linesOf(said))
  const found = readability(document)
  const byReadability = finding(found === null ? [] : linesOf(found))
  return byReadability.prose >= LITTLE || byReadability.prose >= bySaid.prose ? byReadability : bySaid
}

/** Of the prose that the page holds in all, a finding with less than this share may have missed the article. */
const ENOUGH = 0.35

interface Search {
  readonly found: readonly Line[]
  /** Every line of the page that may be prose. */
  readonly whole: readonly Line[]
}

function search(document: Document, parse: () => Document, titles: ReadonlySet<string>): Search {
  cleanLightly(document)
  const whole = finding(linesOf(document.body))
  return { found: withLead(searchBelow(document, whole, parse, titles), whole.lines, titles), whole: whole.lines }
}

/** `whole`: everything on the page that may be prose. */
function searchBelow(
  document: Document,
  whole: Finding,
  parse: () => Document,
  titles: ReadonlySet<string>,
): readonly Line[] {
  cleanThoroughly(document)
  const page = linesOf(document.body)
  const first = look(document)
  if (first.prose >= LITTLE && first.prose >= whole.prose * ENOUGH) return recover(first.lines, page, titles)
  const light = parse()
  cleanLightly(light)
  const second = look(light)
  if (first.prose >= LITTLE && first.prose >= second.prose * ENOUGH) return recover(first.lines, page, titles)
  if (second.prose >= LITTLE) return second.lines
  return [first, second, whole].reduce((best, next) => (next.prose > best.prose * 2 ? next : best)).lines
}

/**
 * The lines of the article in a page, in reading order, with what stands between them as furniture; nothing where no line is of the
 * article. The document is taken apart in the search; `parse` gives a fresh one, for the few pages where the first search finds too little.
 */
export function mainLines(document: Document, parse: () => Document, said: SaidOfPage): readonly Line[] {
  const titles = new Set(said.titles.map(fold))
  const { found, whole } = search(document, parse, titles)
  const lines = foldAway(found, titles, said.authors)
  return lines.some(({ kind }) => kind !== 'furniture') ? withLeftOut(lines, whole, titles) : []
}

/** What the page's own data say. */
export interface SaidOfPage {
  /** What it calls itself: repeated in the text it is left out. */
  readonly titles: readonly string[]
  readonly authors: readonly string[]
}
