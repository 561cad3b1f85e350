/** Who wrote it: what data and meta elements say, marked names, then byline lines; people before the outlet's own name. */
import { readByline } from '../../core/article/metadata/bylines.js'
import { isOutletName } from '../../core/article/metadata/outletWords.js'
import { beginsWithGivenName } from '../../core/article/names/given.js'
import type { Sourced } from '../../core/article/source.js'
import type { MetadataSource } from '../../core/model.js'
import { namesIn } from './authors.js'
import { seenLinesOf, type Line } from './blocks.js'
import type { LinkedData } from './json-ld.js'
import { nearest } from './dom.js'
import { hostOf, isHouse } from './house.js'
import type { Part, Survey } from './survey.js'

const AUTHOR_META =
  'author article:author og:author parsely-author sailthru.author dc.creator dcterms.creator dc.creator.personalname byl article:author_name authors citation_author dcsext.author cxenseparse:author shareaholic:article_author_name'.split(
    ' ',
  )

const namesOf = (bylines: readonly string[]): readonly string[] | null => {
  const names = [...new Set(bylines.flatMap(namesIn))]
  return names.length === 0 ? null : names
}

function inMeta(survey: Survey): readonly string[] | null {
  for (const name of AUTHOR_META) {
    const said = survey.metas.get(name) ?? []
    const names = namesOf(said.filter((value) => !/^https?:|^@/.test(value)))
    if (names !== null) return names
  }
  return null
}

const itemprop = (part: Part): string => part.element.getAttribute('itemprop') ?? ''
const link = (part: Part): string => (part.tag === 'A' ? (part.element.getAttribute('href') ?? '').toLowerCase() : '')
const classIs =
  (pattern: RegExp) =>
  (part: Part): boolean =>
    pattern.test(part.signs)

/** Places that hold a writer's name, the most telling first. */
const PLACES: readonly ((part: Part) => boolean)[] = [
  (part) =>
    itemprop(part) === 'name' &&
    nearest(part.element, (element) => element.getAttribute('itemprop') === 'author') !== null,
  (part) => itemprop(part) === 'author' || part.element.getAttribute('property') === 'schema:author',
  (part) => /\bauthor\b/.test(part.element.getAttribute('rel') ?? ''),
  classIs(
    /(?:^|[\s_-])(?:(?:author|byline|autor|writer)(?:[_-]{1,2}|\s)?name|(?:article|post|entry)[_-]{1,2}author|fn)(?:$|\s)/,
  ),
  classIs(/byline|by-line/),
  classIs(/(?:^|[\s_-])(?:autor(?:in|en|es)?|authors?|writers?|auteurs?|redacteur|journalist|reporter)(?:$|[\s_-])/),
  (part) => /\/(?:authors?|autor(?:en|es)?|auteurs?|writers?|staff|journalists?|redaktion)\/./.test(link(part)),
  classIs(/author|autor|writer|username/),
]

const MOST = 120

/** A place of several lines holds the name, and below it a role, a moment, a button. */
function bylineIn({ element }: Part): readonly string[] {
  const named = seenLinesOf(element).find(({ text }) => namesIn(text).length > 0)
  return named === undefined ? [] : [named.text]
}

/** Every name that the same kind of place in the same part of the page holds: two writers are often two links. */
function inMarkup(survey: Survey, aside: boolean): readonly string[] | null {
  for (const isPlace of aside ? PLACES.slice(0, 5) : PLACES) {
    const found = survey.parts.filter(
      (part) => part.aside === aside && part.length > 1 && part.length < MOST && isPlace(part),
    )
    for (const part of found.slice(0, 6)) {
      const beside = found.filter(
        ({ element, length }) =>
          element !== part.element &&
          length < MOST &&
          element.tagName === part.tag &&
          element.parentElement === part.element.parentElement,
      )
      const names = namesOf([part, ...beside].flatMap(bylineIn))
      if (names !== null && names.length <= 8) return names
    }
  }
  return null
}

/** "By Ines Calder", "Von Jon Vik", "Autor: Jon Vik" in a line of its own or behind a date. */
const LABEL =
  'by|written by|posted by|story by|words by|reported by|report by|von|ein (?:artikel|beitrag|gastbeitrag|kommentar|bericht) von|geschrieben von|verfasst von|por|escrito por|par|di|door|av|af|przez|text|texto|texte|testo|tekst|autor|autorin|autora|autore|auteur|author|authors|redaktion|redactor|kirjoittaja|автор|words'
const BYLINE = new RegExp(
  String.raw`^(?:(?:.{0,30}[|·•]|[\p{L}.,]*\s*[\d./:-]+(?:\s[\p{L}.]+)?(?:\s[\d./:-]+)*\s*[|·•,–—-])\s*)?(?:${LABEL})(?:\s*[:|]\s*|\s+)(?=\p{Lu})(.{3,70}?)(?:\s*[|·•,–—(/]\s?.*|\s+(?:am|on|vom|el|le)\s.*|\d.*)?$`,
  'iu',
)
const PERSON = /^\p{Lu}[\p{L}.'’-]*(?:\s+[\p{L}.'’-]+){1,3}$/u

const namesOfByline = (text: string): readonly string[] => {
  const said = BYLINE.exec(text)?.[1]
  const names = said === undefined ? [] : namesIn(said)
  return names.every((name) => PERSON.test(name)) ? names : []
}

/** A label alone in its line: "Autor:", with the name in the next. */
const LABEL_ONLY = new RegExp(String.raw`^(?:${LABEL})\s*:?$`, 'iu')

function inLines(lines: readonly Line[], titles: readonly string[]): readonly string[] | null {
  const short = lines.filter((line) => line.text.length < MOST)
  const at = short.findIndex((line) => titles.includes(line.text))
  for (const [index, { text }] of short.slice(Math.max(0, at - 3), at + 400).entries()) {
    const names = namesOfByline(text)
    if (names.length > 0) return names
    const next = short[Math.max(0, at - 3) + index + 1]
    const below = next !== undefined && LABEL_ONLY.test(text) ? namesIn(next.text.split('/')[0] ?? '') : []
    if (below.length > 0 && below.every((name) => PERSON.test(name))) return below
  }
  return null
}

const OF_PICTURE = /©|\b(?:fotos?|photos?|bild(?:er)?|image|picture)\b/iu

/** How many lines below the headline a writer may stand whom no word names as such: "25 October 2022 - Ines Calder". */
const BELOW = 8

function dated(lines: readonly Line[], titles: readonly string[]): readonly string[] | null {
  const at = lines.findIndex((line) => titles.includes(line.text))
  if (at < 0) return null
  for (const { text } of lines.slice(at + 1, at + 1 + BELOW)) {
    const byline = text.length < MOST && /\d/.test(text) && !OF_PICTURE.test(text) ? readByline(text) : null
    const names = byline?.explicit === true ? byline.authors.flatMap(namesIn) : []
    if (names.length > 0 && names.every(beginsWithGivenName)) return names
  }
  return null
}

/** Initials stand for a picture or a desk: 'JF', 'dpa'. */
const isInitials = (name: string): boolean => /^\p{L}{1,3}$/u.test(name)

/** "The Planetary Press", "Newsroom of the valley": an outlet or a desk, whose people may be named elsewhere on the page. */
const isNobody = (name: string): boolean =>
  name.includes(' ') && !beginsWithGivenName(name) && (isOutletName(name) || DESK.test(name))
const DESK =
  /\b(?:redaktion|redacción|rédaction|redazione|redactie|editorial|newsroom|news ?desk|team|staff|landesanstalt|universität|university|institut|ministerium|ministry|gmbh|verlag|verband|e\.\s?v|inc|ltd|llc)\b/iu

export interface BylineContext {
  readonly survey: Survey
  readonly data: LinkedData
  readonly outlet: string | null
  readonly url: string | null
  readonly titles: readonly string[]
  readonly lines: () => readonly Line[]
}

type Find = readonly [source: MetadataSource, names: () => readonly string[] | null]

/** An outlet is no author of its own article, though many pages say so: people first, the outlet only where nobody else is named. */
export function readAuthors(context: BylineContext): Sourced<readonly string[]> | undefined {
  const { survey, data, outlet, titles, lines } = context
  const host = hostOf(context.url)
  const ways: readonly Find[] = [
    ['json-ld', () => namesOf(data.authors)],
    ['meta', () => inMeta(survey)],
    ['markup', () => inMarkup(survey, false)],
    ['markup', () => inLines(lines(), titles)],
    ['markup', () => dated(lines(), titles)],
    ['markup', () => inMarkup(survey, true)],
  ]
  let house: Sourced<readonly string[]> | undefined
  for (const [source, find] of ways) {
    const names = find() ?? []
    const people = names.filter((name) => !isInitials(name) && !isHouse(name, outlet, host) && !isNobody(name))
    if (people.length > 0) return { source, value: people }
    if (names.length > 0) house ??= { source, value: names }
  }
  return house
}
