/** The headline of a page among the several things that a page calls itself. */
import { titleRange } from '../../core/article/metadata/title.js'
import type { Sourced } from '../../core/article/source.js'
import { first, fold, textOf } from './dom.js'
import { headings, headlineIn, isLikely, leadsHome } from './headings.js'
import { isHouse } from './house.js'
import { meta, type Survey } from './survey.js'

const SEPARATOR = /\s+[|–—·•»:-]\s+|\s*[|»]\s*/u

/** Tells the outlet's own names. */
type IsHouse = (name: string) => boolean

/** A section between the headline and the outlet: "Headline | Forum | Outlet". */
const isSection = (part: string): boolean => part.trim().split(/\s+/).length <= 2 && part.length < 25

/** "Headline | Outlet", "Outlet: Headline": the side that is the outlet's name is taken away, and sections beside it. */
function withoutOutlet(title: string, isHouse: IsHouse): string {
  const parts = title.split(SEPARATOR).filter((part) => part.trim() !== '')
  const [head = ''] = parts
  if (parts.length < 2) return title
  if (isHouse(parts.at(-1) ?? '')) {
    let end = parts.length - 1
    while (end > 1 && title.includes('|') && isSection(parts[end - 1] ?? '')) end--
    const cut = title.indexOf(parts[end] ?? '', head.length)
    return title.slice(0, cut).replace(/[\s|–—·•»:-]+$/u, '')
  }
  if (isHouse(head)) return title.slice(title.indexOf(head) + head.length).replace(/^[\s|–—·•»:-]+/u, '')
  return title
}

/** Without a name at one of its ends that a mark parts from the rest. */
function withoutName(title: string, name: string): string {
  const before = title.endsWith(name) ? /^(.*\S)\s*[|–—·•»:-]\s*$/u.exec(title.slice(0, -name.length)) : null
  const after = title.startsWith(name) ? /^\s*[|–—·•»:-]\s*(\S.*)$/u.exec(title.slice(name.length)) : null
  return before?.[1] ?? after?.[1] ?? title
}

/** "Outlet » Blog Archive » Headline", as a widespread program for blogs writes it in every language. */
const BLOG_ARCHIVE = /^blog[ -]?archi\p{L}*\s*[»|:–-]\s*/iu

/** A window title nearly always ends in the outlet's name: the last part goes when a whole headline stands before it. */
function withoutLastPart(title: string): string {
  const match = /^(.*\S)\s+[|–—·•»-]\s+(\S.*)$/u.exec(title)
  const [, head = '', last = ''] = match ?? []
  return head.split(/\s+/).length >= 3 && last.split(/\s+/).length <= 4 ? withoutLastPart(head) : title
}

export interface TitleReading {
  readonly title: Sourced<string> | undefined
  /** Nothing but a heading of the page says it: where it ends, and what outlet it names, is told by the words of the article. */
  readonly isHeadingOnly: boolean
  readonly titles: readonly string[]
  /** Whose name stands beside the headline in the window title. */
  readonly outlet: string | null
}

/** "Lock reopens | Orrin Gazette": an outlet beside the headline; none where the window title tells another thing. */
function outletBeside(windowTitle: string, title: string | undefined): string | null {
  if (title === undefined || !fold(windowTitle).includes(fold(title))) return null
  return titleRange(windowTitle, null).outlet
}

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word.length > 3)

/** Of the longer words of a heading, at least this share in what the page calls itself: it is the same headline in other words. */
const SAME_HEADLINE = 0.4

/** The one big heading of a page, when it speaks of what the page calls itself: what people see is the headline. */
function onlyHeading(marked: readonly string[], whole: string): string | null {
  const distinct = [...new Set(marked)]
  const [only] = distinct
  if (only === undefined || distinct.length > 1) return null
  const words = wordsOf(only)
  const known = words.filter((word) => whole.includes(word))
  return words.length >= 3 && known.length >= words.length * SAME_HEADLINE ? only : null
}

/** "Shipping Lock at Orrin reopens": a kicker inside the heading, told by a title of the page that ends it. */
function behindKicker(marked: readonly string[], forms: readonly string[]): string | null {
  const titles = forms.filter((form) => form.includes(' '))
  return titles.find((form) => marked.some((heading) => fold(heading).endsWith(fold(form)))) ?? null
}

/** Words of a headline that is no section's name. */
const LEAST_WORDS = 3

const TITLE_META = ['og:title', 'twitter:title', 'dc.title', 'title', 'headline', 'sailthru.title', 'parsely-title']

export interface TitleContext {
  readonly survey: Survey
  /** What JSON-LD calls the article. */
  readonly linked: string | null
  readonly outlet: string | null
  readonly host: string | null
  /** Name of the file, where the page is one. */
  readonly file: string | null
}

/** What a program that converts texts puts into the window title when it knows no better: the one word that the file is called. */
const isFileName = (title: string, file: string | null): boolean =>
  file !== null && !/\s/.test(title) && bareName(title) === bareName(file)
const bareName = (name: string): string => fold(name.replace(/^.*[\\/]/, '').replace(/(?:\.\w{1,5}){1,2}$/, ''))

/**
 * The headline: a heading of the page that its own metadata agrees with, else the metadata, else the heading, else the window title.
 * `titles` holds every form found, so that repeats can be told.
 */
export function readTitle({ survey, linked, outlet, host, file }: TitleContext): TitleReading {
  const found = headings(survey)
  const own = found.filter(leadsHome).map(textOf).filter(isLikely)
  const house: IsHouse = (name) => own.some((each) => fold(each) === fold(name)) || isHouse(name, outlet, host)
  const metaTitles = TITLE_META.map((name) => meta(survey, name)).filter((value) => value !== null)
  const inWindow = textOf(survey.parts.find(({ tag }) => tag === 'TITLE')?.element)
  const windowTitle = isFileName(inWindow, file) ? '' : own.reduce(withoutName, inWindow).replace(BLOG_ARCHIVE, '')
  const said = [...(linked === null ? [] : [linked]), ...metaTitles]
    .map((value) => value.replace(/\s+/g, ' ').trim())
    .filter((value) => !house(value))
  const bareWindow = withoutLastPart(withoutOutlet(windowTitle, house))
  const forms = [...said, ...said.map((value) => withoutOutlet(value, house))]
  const marked = found.map(headlineIn).filter((text) => isLikely(text) && !house(text))
  const whole = fold([...said, windowTitle].join(' \u0001 '))
  const known = marked.filter((heading) => whole.includes(fold(heading)))
  // A section's name stands in the window title as well.
  const agreed =
    known.find((heading) => heading.split(/\s+/).length >= LEAST_WORDS) ??
    known[0] ??
    behindKicker(marked, [...forms, bareWindow]) ??
    onlyHeading(marked, whole)
  const [best] = said
  const title = first<string>([
    ['markup', () => agreed],
    [linked === null ? 'meta' : 'json-ld', () => (best === undefined ? null : withoutOutlet(best, house))],
    ['markup', () => marked.find((heading) => heading.includes(' ')) ?? null],
    ['markup', () => (bareWindow === '' ? null : bareWindow)],
    ['markup', () => marked[0] ?? null],
  ])
  const isHeadingOnly = agreed === null && best === undefined && marked.some((heading) => heading === title?.value)
  const withKickers = found.filter((heading) => headlineIn(heading) === title?.value).map(textOf)
  return {
    title,
    isHeadingOnly,
    titles: [...new Set([...(title === undefined ? [] : [title.value]), ...withKickers, ...forms])],
    outlet: outletBeside(inWindow, title?.value),
  }
}
