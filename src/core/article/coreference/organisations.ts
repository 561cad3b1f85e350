/** The organisations of one article: acronyms after their expansion, "the agency" after its name. */
import { plainKey } from '../names/fold.js'
import type { KnownPiece, NamePiece, StandInPiece } from '../names/raw.js'
import { standIn } from '../orgs.js'

export interface Organisation {
  readonly entity: string
  readonly key: string
  /** Lower-case words of all its names. */
  readonly words: Set<string>
  readonly initials: string
  /** Sentence that named it last. */
  sentence: number
}

const SMALL = /^(?:of|the|and|for|de|la|&|in|on)$/

/** First letters of the words with weight: "Korean Central News Agency" -> "kcna". */
function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => word !== '' && !SMALL.test(word.toLowerCase()))
    .map((word) => word[0]?.toLowerCase() ?? '')
    .join('')
}

export const isAcronym = (text: string): boolean => /^\p{Lu}[\p{Lu}&]{1,6}$/u.test(text.replaceAll('.', ''))

/** "Meridane Robotics Inc" is "Meridane Robotics". */
const withoutForm = (name: string): string =>
  name.replace(/(?<=\S\s\S+)\s(?:inc|ltd|limited|llc|plc|corp|corporation|co|company|gmbh|ag|sa|spa|nv|bv)$/, '')

/** How many sentences "the agency" reaches back. */
const REACH = 4

export class Organisations {
  private readonly byKey = new Map<string, Organisation>()
  /** By the word before "of". */
  private readonly heads = new Map<string, Set<string>>()

  private remember(key: string, name: string, sentence: number): Organisation {
    const known = this.byKey.get(key)
    const organisation = known ?? {
      entity: key.startsWith('org:') ? key : `org:${key}`,
      key,
      words: new Set<string>(),
      initials: initialsOf(name),
      sentence,
    }
    for (const word of name.toLowerCase().split(/[\s-]+/)) organisation.words.add(word)
    organisation.sentence = sentence
    // The one named last stands last, so that stand-ins find it first.
    this.byKey.delete(key)
    this.byKey.set(key, organisation)
    return organisation
  }

  known(piece: KnownPiece, text: string): Organisation {
    return this.remember(piece.entry.key, text, piece.sentence)
  }

  /** An organisation by its own name. "Russian Defence Ministry" and "Russia's Defence Ministry" have one key. */
  named(piece: NamePiece): Organisation {
    const core = withoutForm(plainKey(piece.core))
    const key = piece.country === null ? this.withCountry(core) : `${piece.country.toLowerCase()} ${core}`
    return this.remember(key, piece.text, piece.sentence)
  }

  /** "the Defence Ministry" after "the Russian Defence Ministry". */
  private withCountry(core: string): string {
    if (this.byKey.has(core)) return core
    for (const key of [...this.byKey.keys()].reverse()) if (/^[a-z]{2} /.test(key) && key.slice(3) === core) return key
    return core
  }

  /** The organisation that an acronym abbreviates, named before or right before the bracket. */
  byAcronym(piece: NamePiece): Organisation | null {
    const letters = piece.text.replaceAll('.', '').toLowerCase()
    for (const organisation of this.byKey.values())
      if (organisation.initials === letters && organisation.words.size > 1) return organisation
    return null
  }

  /** Takes note of a name with "of" that the article has, before or after the place that is read. */
  announce({ core, country }: NamePiece): void {
    const key = withoutForm(plainKey(core))
    const [head = '', of = ''] = key.split(' ', 2)
    if (of === 'of' && country === null) this.heads.set(head, (this.heads.get(head) ?? new Set()).add(key))
  }

  /** "the Knights" for "the Knights of Varga": the only one of the article that begins so. */
  byHead({ text }: NamePiece): Pick<Organisation, 'entity' | 'key'> | null {
    const [key, other] = this.heads.get(plainKey(text)) ?? []
    return key === undefined || other !== undefined ? null : { entity: `org:${key}`, key }
  }

  /** The organisation that "the agency" stands for: the one named last, within a few sentences, that is one. */
  byStandIn(piece: StandInPiece): Organisation | null {
    const fits = standIn(piece.noun)
    if (fits === undefined) return null
    for (const organisation of [...this.byKey.values()].reverse()) {
      if (piece.sentence - organisation.sentence > REACH) continue
      for (const word of fits) if (organisation.words.has(word)) return organisation
    }
    return null
  }
}
