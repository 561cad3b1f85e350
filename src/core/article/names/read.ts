/** Reads one sentence into pieces: known phrases, names, roles, stand-ins and pronouns. */
import { inTitleCase } from '../numbers/labels.js'
import type { Lexemes } from '../numbers/lexer.js'
import { isOrganisationHead, standIn } from '../orgs.js'
import { looseStart, roleAt } from '../roles.js'
import type { RolePhrase } from '../roles.js'
import { chunkAt, startsWithParticle, withParty } from './chunks.js'
import { classify } from './classify.js'
import { countryAfter, isShouted, opensOnly, personInTitleCase, textOf, tieOf } from './context.js'
import { readKind } from './evidence.js'
import { isGivenName } from './given.js'
import { lexiconAt } from './lexicon.js'
import type { Gender } from './given.js'
import type { LexiconMatch } from './lexicon.js'
import type { NamePiece, RawPiece, RolePiece } from './raw.js'
import { isTradeBefore, personAfterOrganisation } from './split.js'
import { houseEnd } from './houses.js'
import {
  honorificGender,
  isCalendarWord,
  isCommonWord,
  isFunctionWord,
  isHonorific,
  isLocative,
  isNoName,
  isPlaceHead,
  isSaint,
  isThing,
} from './words.js'

/** What the sentence is read against. */
export interface SentenceView {
  readonly lexemes: Lexemes
  readonly from: number
  readonly to: number
  readonly sentence: number
  /** Words that the article also writes small: with a capital at the start of a sentence they are no names. */
  readonly small: ReadonlySet<string>
  /** Most words have capitals: only what is known counts. */
  readonly titleCase: boolean
  /** Capitals alone may be how names are written here: the sentence is all in capitals, or its language writes family names so. */
  readonly shouts: boolean
}

const PRONOUNS: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
])
/** Reads the sentence left to right. */
export class SentenceReader {
  private readonly pieces: RawPiece[] = []
  private readonly roles: ReadonlyMap<number, RolePhrase>
  private quoted = false

  constructor(private readonly view: SentenceView) {
    this.roles = this.findRoles()
  }

  read(): readonly RawPiece[] {
    const { from, to, lexemes } = this.view
    for (let at = from; at < to;) {
      const mark = lexemes.at(at).text
      if (mark === '“' || (mark === '"' && !this.quoted)) this.quoted = true
      else if (mark === '”' || mark === '"') this.quoted = false
      at = Math.max(this.step(at), at + 1)
    }
    return this.pieces
  }

  private findRoles(): ReadonlyMap<number, RolePhrase> {
    const { from, to, lexemes } = this.view
    const roles = new Map<number, RolePhrase>()
    for (let at = from; at < to; at++) {
      const role = roleAt(lexemes, at, from)
      if (role !== null && role.to <= to) roles.set(role.from, role)
    }
    return roles
  }

  /** Reads what starts at `at`; gives the index to go on from. */
  private step(at: number): number {
    const word = this.view.lexemes.at(at)
    if (word.kind !== 'word') return at + 1
    if (isHonorific(word.lower) && word.capital && !isSaint(word.lower)) return this.honorific(at)
    const known = lexiconAt(this.view.lexemes, at, this.view.to)
    if (known !== null) return this.known(at, known)
    if (isSaint(word.lower) && word.capital) return this.name(at, this.chunk(at), false, null)
    const role = this.roles.get(at)
    if (role !== undefined && this.isRole(role)) return this.role(role)
    if (word.lower === 'the') return this.article(at)
    if (word.capital || startsWithParticle(this.view.lexemes, at)) return this.capital(at)
    return this.pronoun(at)
  }

  private push(piece: RawPiece): number {
    this.pieces.push(piece)
    return piece.to
  }

  private pronoun(at: number): number {
    const gender = PRONOUNS.get(this.view.lexemes.at(at).lower)
    if (gender !== undefined && !this.quoted)
      this.push({ type: 'pronoun', from: at, to: at + 1, sentence: this.view.sentence, gender })
    return at + 1
  }

  /** "the North", "the agency". */
  private article(at: number): number {
    const { lexemes, sentence } = this.view
    const noun = lexemes.at(at + 1)
    const next = lexemes.at(at + 2)
    if (noun.gap !== 'space') return at + 1
    if (
      /^(?:North|South)$/.test(noun.text) &&
      !(next.capital && next.gap === 'space') &&
      !/^(?:of|-)$/.test(next.lower)
    )
      return this.push({
        type: 'half',
        from: at,
        to: at + 2,
        sentence,
        half: noun.lower === 'north' ? 'north' : 'south',
      })
    if (
      !noun.capital &&
      standIn(noun.lower) !== undefined &&
      !/^(?:of|-)$/.test(next.lower) &&
      !(next.capital && next.gap === 'space')
    )
      return this.push({ type: 'stand-in', from: at, to: at + 2, sentence, noun: noun.lower })
    return at + 1
  }

  /** "Mr Shoigu", "Dr. Jane Doe". */
  private honorific(at: number): number {
    const { lexemes, to } = this.view
    const point = lexemes.at(at + 1).text === '.' && lexemes.at(at + 1).gap === 'none' ? 1 : 0
    const name = lexemes.at(at + 1 + point)
    if (!name.capital || name.gap !== 'space' || at + 1 + point >= to) return at + 1
    if (this.roles.has(at + 1 + point)) return at + 1 + point
    const end = this.chunk(at + 1 + point)
    return this.name(at + 1 + point, end, true, honorificGender(lexemes.at(at).lower))
  }

  private known(at: number, { entry, to }: LexiconMatch): number {
    const { lexemes, sentence, titleCase } = this.view
    const next = lexemes.at(to)
    const goesOn = next.kind === 'word' && next.capital && next.gap === 'space' && to < this.view.to
    if (goesOn && !titleCase && !this.roles.has(to)) {
      const longer = this.longerName(at, to, entry.flavour === 'demonym')
      if (longer !== null) return longer
    }
    const located = entry.flavour === 'capital' && this.isLocated(at, to)
    this.push({ type: 'known', from: at, to, sentence, entry, located })
    return entry.code === null ? to : this.house(to, entry.code)
  }

  /** "Ukraine's defence ministry", "the Polish army": a country's institution in small letters. */
  private house(to: number, country: string): number {
    const end = houseEnd(this.view.lexemes, to, this.view.to)
    if (end === null) return to
    const first = this.view.lexemes.at(to).lower === "'s" ? to + 1 : to
    return this.push({ ...this.piece(first, end, 'organisation'), country })
  }

  private isLocated(at: number, to: number): boolean {
    const { lexemes } = this.view
    const before = lexemes.at(at - 1)
    if (isLocative(before.lower) || /^(?:capital|city)$/.test(before.lower)) return true
    const comma = lexemes.at(to).text === ',' && lexiconAt(lexemes, to + 1)?.entry.flavour === 'name'
    return (
      comma || (before.text === ',' && isLocative(lexemes.at(at - 3).lower)) || /^[-–—:(]$/.test(lexemes.at(to).text)
    )
  }

  /** "Russian Defence Ministry", "Dallas County", "Jordan Petersen": a known word that opens a longer name. */
  private longerName(at: number, to: number, demonym: boolean): number | null {
    const { lexemes, sentence } = this.view
    const end = withParty(lexemes, at, this.chunk(at))
    if (end <= to) return null
    const entry = lexiconAt(lexemes, to)
    if (entry !== null && entry.entry.flavour !== 'organisation') return null
    const guess = classify(lexemes, at, end, false).guess
    const lastWord = lexemes.at(end - 1).lower
    if (guess === 'organisation') {
      const match = lexiconAt(lexemes, at)
      if (match !== null) this.push({ type: 'known', from: at, to, sentence, entry: match.entry, located: false })
      return this.push({
        ...this.piece(at, end, 'organisation'),
        country: match?.entry.code ?? null,
        core: textOf(this.view.lexemes, to, end),
      })
    }
    if (guess === 'place' && isPlaceHead(lastWord) && !demonym) return this.push(this.piece(at, end, 'place'))
    if (!demonym && to === at + 1 && isGivenName(lexemes.at(at).lower) && end - at <= 3)
      return this.push(this.piece(at, end, 'person'))
    return null
  }

  private piece(from: number, to: number, guess: NamePiece['guess']): NamePiece {
    const text = textOf(this.view.lexemes, from, to)
    return {
      type: 'name',
      from,
      to,
      sentence: this.view.sentence,
      text,
      core: text,
      guess,
      gender: null,
      country: null,
      titled: false,
      standing: 'sure',
    }
  }

  private chunk(at: number): number {
    return chunkAt(this.view.lexemes, at, this.view.to, (index) => this.isTitleStart(index) || this.isShouted(index))
  }

  private isShouted(at: number): boolean {
    return !this.view.shouts && isShouted(this.view.lexemes.at(at), this.view.small)
  }

  private isTitleStart(index: number): boolean {
    if (isCalendarWord(this.view.lexemes.at(index).lower)) return true
    const role = this.roles.get(index)
    const after = role && this.view.lexemes.at(role.to)
    return after?.capital === true && after.gap === 'space'
  }

  private isRole(role: RolePhrase): boolean {
    const { lexemes } = this.view
    const first = lexemes.at(role.from)
    // A capital role that no name follows and nothing owns ("King said") is a family name or a heading.
    if (!first.capital || role.to - role.from > 1) return true
    const next = lexemes.at(role.to)
    const before = lexemes.at(role.from - 1)
    return (
      (next.capital && next.gap === 'space') ||
      /^(?:the|'s|,|its|their)$/.test(before.lower) ||
      this.countryBefore(role.from) !== null
    )
  }

  /** Country of "Russia's", "Russian", "US" right before `at`. */
  private countryBefore(at: number): string | null {
    const last = this.pieces.at(-1)
    if (last?.type !== 'known' || last.entry.code === null) return null
    const end = this.view.lexemes.at(at - 1).lower === "'s" ? at - 1 : at
    return last.to === end ? last.entry.key : null
  }

  private role(phrase: RolePhrase): number {
    const { lexemes, sentence } = this.view
    const from = phrase.from === this.view.from ? phrase.from : looseStart(lexemes, phrase.from)
    const loose = lexemes.all.slice(from, phrase.from).map(({ lower }) => lower)
    const country = this.countryBefore(from) ?? countryAfter(lexemes, phrase.to)
    const before = lexemes.at(from - 1).lower
    const definite = /^(?:the|'s|its|their|his|her|our)$/.test(before) || this.countryBefore(from) !== null
    const role = { head: phrase.head, modifiers: [...phrase.modifiers, ...loose], country }
    const name = this.pieces.findLast((earlier) => earlier.type === 'name')
    const piece: RolePiece = {
      type: 'role',
      from,
      to: phrase.to,
      sentence,
      role,
      definite,
      tie: tieOf(lexemes, from, phrase.to, name?.to ?? null),
    }
    return this.push(piece)
  }

  private capital(at: number): number {
    const { lexemes, from, titleCase, small } = this.view
    const word = lexemes.at(at)
    const before = lexemes.at(at - 1)
    const opening = at === from || (before.kind === 'mark' && !/^[,)'’-]$/.test(before.text))
    if (isNoName(word.lower) || word.lower.startsWith("i'")) return at + 1
    // "(R-Mo.)": a party and a state.
    if (word.text.length === 1 && lexemes.at(at + 1).text === '-') return at + 3
    if (isCommonWord(word.lower) && (opening || titleCase || !this.continues(at)))
      return PRONOUNS.has(word.lower) ? this.pronoun(at) : at + 1
    if (this.isShouted(at) || (before.lower === 'the' && isThing(word.lower))) return at + 1
    const end = titleCase ? this.chunk(at) : withParty(lexemes, at, this.chunk(at))
    if (titleCase) return this.titleCaseName(at, end)
    const alone = end === at + 1
    if (opening && !alone && opensOnly(word.lower, small) && !isOrganisationHead(lexemes.at(end - 1).lower))
      return at + 1
    const standing = !opening || !alone ? 'sure' : small.has(word.lower) ? 'if-family-name' : 'if-named'
    return this.name(at, end, this.pieces.at(-1)?.type === 'role' && this.pieces.at(-1)?.to === at, null, standing)
  }

  /** A common word inside a sentence may still be part of a longer name ("Human Rights Watch"). */
  private continues(at: number): boolean {
    const next = this.view.lexemes.at(at + 1)
    if (isFunctionWord(this.view.lexemes.at(at).lower) || isNoName(next.lower)) return false
    return next.capital && next.gap === 'space' && !inTitleCase(this.view.lexemes, at)
  }

  private titleCaseName(at: number, end: number): number {
    const person = personInTitleCase(this.view.lexemes, at, end)
    if (person === null) return this.push({ ...this.piece(at, at + 1, 'open'), standing: 'if-named' })
    return this.push(this.piece(at, person.to, person.guess))
  }

  private name(
    from: number,
    to: number,
    titled: boolean,
    gender: Gender | null,
    standing: NamePiece['standing'] = 'sure',
  ): number {
    const before = this.pieces.findLast((piece) => piece.type === 'role' && piece.definite)
    const { guess, gender: guessed } = readKind(this.view.lexemes, [from, to], titled, { roles: this.roles, before })
    if (!titled && guess !== 'organisation' && guess !== 'place' && isTradeBefore(this.view.lexemes, from, to))
      return this.name(from + 1, to, true, null)
    const split = titled || guess === 'person' ? null : personAfterOrganisation(this.view.lexemes, from, to)
    if (split !== null) {
      this.name(from, split, false, null)
      return this.name(split, to, true, null)
    }
    const country = guess === 'organisation' ? (this.countryBefore(from)?.slice('country:'.length) ?? null) : null
    return this.push({ ...this.piece(from, to, guess), titled, standing, gender: gender ?? guessed, country })
  }
}
