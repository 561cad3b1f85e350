/** NITF, the News Industry Text Format: one article of a wire agency. */
import { agenciesIn } from '../../core/article/agencies.js'
import { titled } from '../../core/article/metadata/bylines.js'
import type { MetadataHints, Sourced } from '../../core/article/source.js'
import type { MarkedLine } from '../assemble.js'
import { momentOf } from './moments.js'
import { linesOf } from './lines.js'
import { find, textOf, type XmlElement } from './xml.js'

export interface WireArticle {
  readonly lines: readonly MarkedLine[]
  readonly hints: MetadataHints
}

export const sourced = <T>(value: T): Sourced<T> => ({ value, source: 'format' })

const isTitle = (node: XmlElement | string): node is XmlElement => typeof node !== 'string' && node.name === 'byttl'

/** The words of a byline without the writer's title, which stands in an element of its own (`byttl`). */
const signature = (byline: XmlElement): XmlElement => ({
  ...byline,
  children: byline.children.filter((child) => !isTitle(child)),
})

/** "By INES CALDER, Associated Press Writer": the words, and the title behind them. */
const bylineText = (byline: XmlElement): string =>
  [signature(byline), ...byline.children.filter(isTitle)]
    .map((part) => textOf(part).replace(/[,;]$/, ''))
    .filter((text) => text !== '')
    .join(', ')

/** "By INES CALDER, Associated Press": the names, if they are marked; else what stands after "By" and before a comma. */
export function namesIn(byline: XmlElement | undefined): readonly string[] {
  if (byline === undefined) return []
  const people = find(byline, 'person').map(textOf)
  if (people.length > 0) return people
  const [words = ''] = textOf(signature(byline))
    .replace(/^(?:by|von|par|por|di|de)\s+/iu, '')
    .split(/\s*[,;|/(]\s*/u)
  return words
    .split(/\s+(?:and|und|et|y|e|&)\s+/iu)
    .flatMap((name) => (/^\p{Lu}\S*(?:\s\S+){1,3}$/u.test(name) ? titled(name) : []))
}

/** Values that are there, without the rest. */
export function hintsWith(hints: {
  readonly [K in keyof MetadataHints]: MetadataHints[K] | undefined
}): MetadataHints {
  const said = Object.entries(hints).filter(([, hint]) => {
    const value = hint?.value
    return value !== undefined && value.length > 0
  })
  return Object.fromEntries(said)
}

const meta = (root: XmlElement, name: string): string =>
  find(root, 'meta').find(({ attributes }) => attributes['name']?.toLowerCase() === name)?.attributes['content'] ?? ''

function publishedOf(root: XmlElement): string | null {
  const [publication] = find(root, 'pubdata')
  const dates = [
    publication?.attributes['date.publication'],
    ...['date.issue', 'date.release'].map((name) => find(root, name)[0]?.attributes['norm']),
    find(root, 'story.date')[0]?.attributes['norm'],
  ]
  return dates.map((date) => momentOf(date ?? '')).find((moment) => moment !== null) ?? null
}

/** The article in an `nitf` element. */
export function readNitf(root: XmlElement): WireArticle {
  const [body] = find(root, 'body')
  const heads = body === undefined ? [] : find(body, 'body.head')
  const [head] = heads
  const inHead = (name: string): XmlElement | undefined => (head === undefined ? undefined : find(head, name)[0])
  const title = textOf(inHead('hl1')) || textOf(inHead('hedline')) || textOf(find(root, 'title')[0])
  const bylines = (head === undefined ? [] : find(head, 'byline')).filter((byline) => bylineText(byline) !== '')
  const content = body === undefined ? [] : find(body, 'body.content').flatMap((part) => linesOf(part))
  const summary = inHead('abstract')
  const abstract = content.length > 0 || summary === undefined ? [] : linesOf(summary)
  const dateline = textOf(inHead('dateline'))
  const published = publishedOf(root)
  const lines: readonly MarkedLine[] = [
    ...bylines.map((byline) => ({ kind: 'byline' as const, text: bylineText(byline) })),
    ...(dateline === '' ? [] : [{ kind: 'dateline' as const, text: dateline }]),
    ...abstract,
    ...content,
  ]
  return {
    lines: content.length + abstract.length === 0 ? [] : lines,
    hints: hintsWith({
      title: sourced(title),
      outlet: sourced(find(root, 'pubdata')[0]?.attributes['name'] ?? ''),
      authors: sourced(bylines.flatMap(namesIn)),
      agencies: sourced(agenciesIn(textOf(inHead('distributor')))),
      published: published === null ? undefined : sourced(published),
      language: sourced(root.attributes['xml:lang'] ?? meta(root, 'language')),
    }),
  }
}
