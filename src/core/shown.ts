/**
 * What of a comparison is shown. A passage may be linked to several passages of the other article, and each link tells what is added
 * and what differs by itself; a reader is told each thing once, and only what holds against the whole other article.
 */
import type { Article, Range, Side } from './model.js'
import type { DecidedAddition, DecidedDifference, DecidedLink } from './notes/model.js'
import { withRelation } from './notes/relation.js'
import { stopWordsOf } from './text/stopwords.js'

export interface ShownLinks {
  /** The links in their order: additions cut to what is shown; repeated differences with the verdict of the one that is told. */
  readonly links: readonly DecidedLink[]
  /** Differences of `links` that say again what another one says, with that one. Their words are marked; lists leave them out. */
  readonly repeats: ReadonlyMap<DecidedDifference, DecidedDifference>
}

export interface Texts {
  readonly a: Article
  readonly b: Article
}

/**
 * Words are an addition when they are one in every link of their sentence, and belong to the surest of these links. A difference is
 * a repeat when a surer link that shares a passage has one of the same kind with the same words on both sides.
 */
export function shownLinks(links: readonly DecidedLink[], texts: Texts): ShownLinks {
  const bySureness = [...links].sort((one, other) => sureness(other) - sureness(one))
  const shown = { a: additionsByLink('a', bySureness, texts.a), b: additionsByLink('b', bySureness, texts.b) }
  const told = tellers(bySureness)
  const repeats = new Map<DecidedDifference, DecidedDifference>()
  const made = new Map<DecidedDifference, DecidedDifference>()
  for (const one of bySureness.flatMap(({ differences }) => differences)) {
    const teller = told.get(one) ?? one
    const first = made.get(teller) ?? teller
    // What was decided about the repeat itself counts for it.
    const follows = teller !== one && one.verdict === null
    const own = follows ? { ...one, kind: first.kind, verdict: first.verdict, original: first.original } : one
    made.set(one, own)
    if (teller !== one) repeats.set(own, first)
  }
  return {
    links: links.map((link) => {
      const differences = link.differences.map((one) => made.get(one) ?? one)
      const additions = [...(shown.a.get(link) ?? []), ...(shown.b.get(link) ?? [])]
      // Where a repeat was dismissed with the one that is told, the link may no longer diverge.
      return withRelation({ ...link, additions, differences })
    }),
    repeats,
  }
}

/** Added words that count as such: the person did not dismiss them. */
export const standing = (additions: readonly DecidedAddition[]): readonly DecidedAddition[] =>
  additions.filter(({ verdict }) => verdict !== 'dismissed')

/** A link tells of words that only one side has. */
export const addsDetail = ({ additions }: Pick<DecidedLink, 'additions'>): boolean => standing(additions).length > 0

/** A person's link comes first. */
export const sureness = ({ by, score }: DecidedLink): number => (by === 'person' ? 2 : score)

/** For each repeat the difference that tells it. */
function tellers(bySureness: readonly DecidedLink[]): ReadonlyMap<DecidedDifference, DecidedDifference> {
  interface Told {
    readonly link: DecidedLink
    readonly difference: DecidedDifference
  }
  const byWords = new Map<string, Told[]>()
  const found = new Map<DecidedDifference, DecidedDifference>()
  for (const link of bySureness) {
    for (const difference of link.differences) {
      const key = keyOf(difference)
      const known = byWords.get(key) ?? []
      const teller = known.find((one) => one.link !== link && sharePassage(one.link, link))
      if (teller === undefined) byWords.set(key, [...known, { link, difference }])
      else found.set(difference, teller.difference)
    }
  }
  return found
}

function keyOf({ kind, original, a, b }: DecidedDifference): string {
  const words = (text: string | undefined): string | null => text?.replace(/\s+/g, ' ').trim().toLowerCase() ?? null
  return JSON.stringify([original ?? kind, words(a?.text), words(b?.text)])
}

const sharePassage = (one: DecidedLink, other: DecidedLink): boolean =>
  one.a.some((id) => other.a.includes(id)) || one.b.some((id) => other.b.includes(id))

/** A link made by hand whose words were never compared says nothing of what is added. */
const wasCompared = ({ by, differences, additions }: DecidedLink): boolean =>
  by !== 'person' || differences.some((one) => one.by === undefined) || additions.length > 0

function additionsByLink(
  side: Side,
  bySureness: readonly DecidedLink[],
  article: Article,
): ReadonlyMap<DecidedLink, readonly DecidedAddition[]> {
  const stops = stopWordsOf(article.language)
  const linksOf = new Map<string, DecidedLink[]>()
  for (const link of bySureness.filter(wasCompared)) {
    for (const id of link[side]) {
      const known = linksOf.get(id)
      if (known === undefined) linksOf.set(id, [link])
      else known.push(link)
    }
  }
  const addedBy = (link: DecidedLink): readonly DecidedAddition[] => link.additions.filter((one) => one.side === side)
  const found = new Map<DecidedLink, DecidedAddition[]>()
  for (const sentence of article.sentences) {
    const [surest, ...others] = linksOf.get(sentence.id) ?? []
    if (surest === undefined) continue
    const own = addedBy(surest).flatMap((one) => overlap(one, sentence).map((range) => ({ ...one, ...range })))
    const left = others.reduce<readonly DecidedAddition[]>(
      (additions, link) =>
        additions.flatMap((own) =>
          addedBy(link).flatMap((one) =>
            trimmed(article.text, overlap(own, one)).map((range) => ({ ...own, ...range })),
          ),
        ),
      own,
    )
    const telling = left.filter((range) => hasMeaning(article.text.slice(range.start, range.end), stops))
    const all = found.get(surest) ?? []
    found.set(surest, all)
    for (const one of telling) addJoined(all, one, article.text)
  }
  return found
}

function overlap(one: Range, other: Range): readonly Range[] {
  const start = Math.max(one.start, other.start)
  const end = Math.min(one.end, other.end)
  return start < end ? [{ start, end }] : []
}

/** Without the space and the marks at either end that a cut leaves. */
function trimmed(text: string, ranges: readonly Range[]): readonly Range[] {
  return ranges.flatMap(({ start, end }) => {
    const words = text.slice(start, end)
    const before = /^[\s,;:–—]*/u.exec(words)?.[0].length ?? 0
    const after = /[\s,;:–—]*$/u.exec(words)?.[0].length ?? 0
    return before + after < words.length ? [{ start: start + before, end: end - after }] : []
  })
}

function hasMeaning(words: string, stops: ReadonlySet<string>): boolean {
  const all =
    words
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}\p{N}]+(?:'\p{L}+)*/gu) ?? []
  return all.some((word) => !stops.has(word))
}

/** What goes on from one sentence into the next is one stretch, as the link had it. */
function addJoined(all: DecidedAddition[], next: DecidedAddition, text: string): void {
  const last = all.at(-1)
  const goesOn = last?.verdict === next.verdict && text.slice(last.end, next.start).trim() === ''
  if (goesOn && last.end <= next.start) all[all.length - 1] = { ...last, end: next.end }
  else all.push(next)
}
