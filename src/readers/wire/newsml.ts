/** NewsML-G2: items with a text in them, alone or several in a message. Pictures, packages and remote content hold no text. */
import { agenciesIn } from '../../core/article/agencies.js'
import { linesOf } from './lines.js'
import { momentOf } from './moments.js'
import { hintsWith, namesIn, readNitf, sourced, type WireArticle } from './nitf.js'
import { childrenOf, find, textOf, type XmlElement } from './xml.js'

const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element === undefined ? undefined : childrenOf(element).find((each) => each.name === name)

/** Items of a message in order; the item itself when it stands alone. */
export const itemsIn = (root: XmlElement): readonly XmlElement[] =>
  root.name === 'newsItem' ? [root] : find(root, 'newsItem')

const paragraphs = (text: string): WireArticle['lines'] =>
  text
    .split(/\n\s*\n|\r\n\s*\r\n/)
    .map((part) => ({ kind: null, text: part.replace(/\s+/gu, ' ').trim() }))
    .filter(({ text: words }) => words !== '')

const raw = ({ children }: XmlElement): string =>
  children.map((each) => (typeof each === 'string' ? each : raw(each))).join('')

/** The first of several renditions that has words. */
function contentOf(item: XmlElement): WireArticle | null {
  for (const part of find(item, 'inlineXML', 'inlineData')) {
    if (part.name === 'inlineData') {
      const type = part.attributes['contenttype'] ?? 'text/plain'
      const lines = /^text\/plain/i.test(type) && part.attributes['encoding'] === undefined ? paragraphs(raw(part)) : []
      if (lines.length > 0) return { lines, hints: {} }
      continue
    }
    const [nitf] = find(part, 'nitf')
    const article = nitf === undefined ? { lines: linesOf(part), hints: {} } : readNitf(nitf)
    if (article.lines.length > 0) return article
  }
  return null
}

/** Names of creators and contributors that are people: those with a name, not a house. */
function creators(meta: XmlElement | undefined): readonly string[] {
  if (meta === undefined) return []
  const people = childrenOf(meta).filter(
    ({ name, attributes }) => name === 'creator' && !/organi[sz]ation/i.test(attributes['type'] ?? ''),
  )
  return people.map((person) => textOf(child(person, 'name'))).filter((name) => /\s/.test(name))
}

/** The article of one item; null when it holds no text. */
export function readNewsItem(item: XmlElement): WireArticle | null {
  const content = contentOf(item)
  if (content === null) return null
  const itemMeta = child(item, 'itemMeta')
  const meta = child(item, 'contentMeta')
  const byline = child(meta, 'by')
  const dateline = textOf(child(meta, 'dateline'))
  const credit = [
    child(meta, 'creditline'),
    child(child(meta, 'infoSource'), 'name'),
    child(child(itemMeta, 'provider'), 'name'),
  ]
  const dates = [child(meta, 'contentCreated'), child(itemMeta, 'firstCreated'), child(itemMeta, 'versionCreated')]
  const published = dates.map((date) => momentOf(textOf(date))).find((moment) => moment !== null) ?? null
  const named = creators(meta)
  const { hints } = content
  const said = hintsWith({
    title: sourced(textOf(child(meta, 'headline'))),
    authors: sourced(named.length > 0 ? named : namesIn(byline)),
    agencies: sourced([...new Set(credit.flatMap((each) => agenciesIn(textOf(each))))]),
    published: published === null ? undefined : sourced(published),
    language: sourced(child(meta, 'language')?.attributes['tag'] ?? item.attributes['xml:lang'] ?? ''),
  })
  const isThere = (kind: string): boolean => content.lines.some((line) => line.kind === kind)
  const head: WireArticle['lines'] = [
    ...(byline === undefined || isThere('byline') ? [] : [{ kind: 'byline' as const, text: textOf(byline) }]),
    ...(dateline === '' || isThere('dateline') ? [] : [{ kind: 'dateline' as const, text: dateline }]),
  ]
  return { lines: [...head.filter(({ text }) => text !== ''), ...content.lines], hints: { ...hints, ...said } }
}
