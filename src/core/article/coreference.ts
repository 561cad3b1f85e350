/** Ties the pieces of one article together: who and what each word with a capital, role or pronoun stands for. */
import type { NameMention } from '../analysis.js'
import { Organisations, isAcronym } from './coreference/organisations.js'
import { People } from './coreference/people.js'
import type { Person } from './coreference/people.js'
import { nameWords, plainKey } from './names/fold.js'
import type { Gender } from './names/given.js'
import type { HalfPiece, KnownPiece, NamePiece, PronounPiece, RawPiece, RolePiece } from './names/raw.js'
import type { Lexemes } from './numbers/lexer.js'
import { isHonorific } from './names/words.js'
import { isVagueRole, roleKey } from './roles.js'

type Resolved = Pick<NameMention, 'kind' | 'entity' | 'key' | 'form'>

const person = ({ entity, key }: Person, form: NameMention['form']): Resolved => ({ kind: 'person', entity, key, form })

class Resolver {
  private readonly people = new People()
  private readonly organisations = new Organisations()
  /** Folded words that stand alone somewhere: evidence that "Ola Varga" with a later "Varga" is a person. */
  private readonly alone = new Set<string>()
  private readonly sure = new Set<string>()
  /** What the words around one mention told of a name holds for all of them. */
  private readonly kinds = new Map<string, 'organisation' | 'place'>()
  /** Folded words that stand where a place stands somewhere. */
  private readonly placed = new Set<string>()
  private readonly countries = new Set<string>()
  private readonly owners = new Map<number, Person>()
  /** Who was named in which sentence, in order. */
  private readonly named: { readonly person: Person; readonly sentence: number; readonly index: number }[] = []

  constructor(
    private readonly pieces: readonly RawPiece[],
    private readonly lexemes: Lexemes,
  ) {
    this.survey()
    this.introduce()
    this.bindRoles()
    this.bindOpening()
  }

  private survey(): void {
    for (const piece of this.pieces) {
      if (piece.type === 'known' && piece.entry.code !== null) this.countries.add(piece.entry.code)
      if (piece.type !== 'name') continue
      const words = nameWords(piece.text)
      if (words.length === 1) this.alone.add(words[0] ?? '')
      const key = plainKey(piece.text)
      if (piece.standing === 'sure') this.sure.add(key)
      if (piece.guess === 'organisation') this.organisations.announce(piece)
      if (piece.guess === 'place') this.placed.add(words.join(' '))
      if (piece.guess === 'organisation' || (piece.guess === 'place' && !this.kinds.has(key)))
        this.kinds.set(key, piece.guess)
    }
  }

  private isPerson(piece: NamePiece): boolean {
    const words = nameWords(piece.text)
    if (piece.guess === 'person') return words.length > 1
    if (piece.guess !== 'likely-person') return false
    return this.alone.has(words.at(-1) ?? '') || piece.gender !== null
  }

  /** First everybody with a full name, then those known by a title and family name only. */
  private introduce(): void {
    for (const [index, piece] of this.pieces.entries())
      if (piece.type === 'name' && this.isPerson(piece)) this.owners.set(index, this.people.introduce(piece, index))
    for (const [index, piece] of this.pieces.entries()) {
      if (piece.type !== 'name' || this.owners.has(index) || piece.guess !== 'person') continue
      const known = this.people.bySingleWord(piece, index, this.placed)
      this.owners.set(index, known?.person ?? this.people.introduce(piece, index))
    }
  }

  private ownerBeside(index: number, { tie, to }: RolePiece): Person | null {
    if (tie === 'after-name') {
      const name = this.nameBefore(index)
      return this.owners.get(name) ?? this.singleOwner(name)
    }
    if (tie === 'of-before-name') return this.ownerOf(index)
    const next = this.pieces[index + 1]
    if (tie === null || next === undefined || next.from - to > 1 + this.titleBefore(next)) return null
    // "the Defence Minister, General Ola Varga": two roles of one person.
    if (next.type === 'role') return this.ownerBeside(index + 1, next)
    if (next.type !== 'name' || (tie === 'before-name' && !this.isClosed(next))) return null
    return this.owners.get(index + 1) ?? this.singleOwner(index + 1)
  }

  /** Lexemes of "Mr" or "Dr." before a piece. */
  private titleBefore({ from }: RawPiece): number {
    const point = this.lexemes.at(from - 1).text === '.' ? 1 : 0
    return isHonorific(this.lexemes.at(from - 1 - point).lower) ? 1 + point : 0
  }

  /** "the leader of the Quarrel Forum, Ola Varga,": the first person behind the comma. */
  private ownerOf(index: number): Person | null {
    const limit = Math.min(this.pieces.length, index + 5)
    for (let at = index + 1; at < limit; at++) {
      const piece = this.pieces[at]
      if (piece?.sentence !== this.pieces[index]?.sentence) return null
      if (piece?.type !== 'name' || this.lexemes.at(piece.from - 1 - this.titleBefore(piece)).text !== ',') continue
      return this.isClosed(piece) ? (this.owners.get(at) ?? null) : null
    }
    return null
  }

  /** What stands beside ends with a mark: "a call with the president, Varga said" names no president. */
  private isClosed({ to }: RawPiece): boolean {
    const { text, kind } = this.lexemes.at(to)
    return kind === 'none' || /^[,.;:)!?–—"”'’]$/.test(text)
  }

  private singleOwner(index: number): Person | null {
    const piece = this.pieces[index]
    return piece?.type === 'name' ? (this.people.bySingleWord(piece, index, this.placed)?.person ?? null) : null
  }

  private bindRoles(): void {
    for (const [index, piece] of this.pieces.entries()) {
      if (piece.type !== 'role') continue
      const owner = this.ownerBeside(index, piece)
      owner?.roles.push(piece.role)
      if (owner !== null) this.owners.set(index, owner)
    }
  }

  /**
   * The opening of many reports: "Norvia's defence minister is in Kells. / Ola Varga was ...". A sentence begins with a role that nobody is
   * named for, the next one with a full name that has no role anywhere: they are one person.
   */
  private bindOpening(): void {
    for (const [index, piece] of this.pieces.entries()) {
      if (piece.type !== 'role' || !piece.definite || this.owners.has(index) || isVagueRole(piece.role)) continue
      if (piece.role.country === null || !this.opensSentence(index)) continue
      const next = this.nextSentence(index)
      const name = this.owners.get(next)
      const first = this.pieces[next]
      const begins = first?.sentence === piece.sentence + 1 && this.lexemes.at(first.from - 1).kind !== 'word'
      if (!begins || name === undefined || name.roles.length > 0 || name.places[0] !== next) continue
      if (this.people.byRole(piece.role, index) === null) name.roles.push(piece.role)
    }
  }

  /** Only country words stand before the piece in its sentence. */
  private opensSentence(index: number): boolean {
    const sentence = this.pieces[index]?.sentence
    for (let at = index - 1; this.pieces[at]?.sentence === sentence; at--)
      if (this.pieces[at]?.type !== 'known') return false
    return true
  }

  private nextSentence(index: number): number {
    const sentence = this.pieces[index]?.sentence
    let at = index + 1
    while (this.pieces[at]?.sentence === sentence && at < this.pieces.length) at++
    return at
  }

  private nameBefore(index: number): number {
    let at = index - 1
    while (at >= 0 && this.pieces[at]?.type !== 'name') at--
    return at
  }

  resolve(): readonly NameMention[] {
    const mentions = this.pieces.flatMap((piece, index): NameMention[] => {
      const resolved = this.one(piece, index)
      if (resolved === null) return []
      return [{ start: this.lexemes.at(piece.from).start, end: this.lexemes.at(piece.to - 1).end, ...resolved }]
    })
    return mentions.sort((a, b) => a.start - b.start || b.end - a.end)
  }

  private one(piece: RawPiece, index: number): Resolved | null {
    switch (piece.type) {
      case 'known':
        return this.known(piece)
      case 'name':
        return this.name(piece, index)
      case 'role':
        return this.role(piece, index)
      case 'half':
        return this.half(piece)
      case 'pronoun':
        return this.pronoun(piece, index)
      case 'stand-in': {
        const found = this.organisations.byStandIn(piece)
        return found && { kind: 'organisation', entity: found.entity, key: found.key, form: 'role' }
      }
    }
  }

  private known(piece: KnownPiece): Resolved {
    const { entry, located } = piece
    const text = this.text(piece)
    const { kind, key, form, flavour } = entry
    if (flavour === 'organisation') {
      const { entity } = this.organisations.known(piece, text)
      return { kind, key, form, entity }
    }
    if (flavour === 'government') return { kind, key, form, entity: key.replace('country', 'government') }
    return { kind, key, form, entity: located ? `city:${plainKey(text)}` : key }
  }

  private text(piece: RawPiece): string {
    const [first, last] = [this.lexemes.at(piece.from), this.lexemes.at(piece.to - 1)]
    return this.lexemes.all
      .slice(piece.from, piece.to)
      .map(({ text, gap, start }) => (gap === 'none' || start === first.start ? text : ` ${text}`))
      .join('')
      .slice(0, last.end - first.start)
  }

  private name(piece: NamePiece, index: number): Resolved | null {
    const owner = this.owners.get(index)
    if (owner !== undefined)
      return this.mention(owner, piece, index, nameWords(piece.text).length > 1 ? 'full' : 'surname')
    if (piece.guess === 'organisation') return this.organisation(piece)
    if (isAcronym(piece.text)) {
      const found = this.organisations.byAcronym(piece)
      if (found !== null) return { kind: 'organisation', entity: found.entity, key: found.key, form: 'alias' }
    }
    const key = plainKey(piece.text)
    const kind = this.kinds.get(key)
    if (kind === 'organisation') return this.organisation(piece)
    const part = piece.guess === 'open' ? this.organisations.byHead(piece) : null
    if (part !== null) return { kind: 'organisation', entity: part.entity, key: part.key, form: 'alias' }
    const single = /^st\b/.test(key) ? null : this.single(piece, index)
    if (single !== null) return this.mention(single.person, piece, index, single.form)
    if (piece.standing === 'if-family-name' || (piece.standing === 'if-named' && !this.sure.has(key))) return null
    const other = isAcronym(piece.text) ? 'organisation' : 'other'
    return { kind: kind ?? other, entity: `name:${key}`, key, form: 'full' }
  }

  /** Who a name that nobody was introduced by stands for. */
  private single(piece: NamePiece, index: number): ReturnType<People['bySingleWord']> {
    const isShort = nameWords(piece.text).length === 1 || this.people.hasSurname(piece.text)
    return isShort ? this.people.bySingleWord(piece, index, this.placed) : null
  }

  private organisation(piece: NamePiece): Resolved {
    const { entity, key } = this.organisations.named(piece)
    return { kind: 'organisation', entity, key, form: 'full' }
  }

  private mention(owner: Person, piece: RawPiece, index: number, form: NameMention['form']): Resolved {
    this.named.push({ person: owner, sentence: piece.sentence, index })
    return person(owner, form)
  }

  private role(piece: RolePiece, index: number): Resolved | null {
    const bound = this.owners.get(index)
    if (bound !== undefined) return person(bound, 'role')
    if (!piece.definite || isVagueRole(piece.role)) return null
    const found = this.people.byRole(piece.role, index)
    if (found !== null) return this.mention(found, piece, index, 'role')
    if (piece.role.country === null && piece.role.modifiers.length === 0) return null
    const key = roleKey(piece.role)
    return { kind: 'person', entity: key, key, form: 'role' }
  }

  /** "the North" in an article on North Korea; "the South" where both are in it. */
  private half({ half }: HalfPiece): Resolved | null {
    const code = half === 'north' ? 'KP' : 'KR'
    const told = this.countries.has('KP') && (half === 'north' || this.countries.has('KR'))
    return told ? { kind: 'place', entity: `country:${code}`, key: `country:${code}`, form: 'alias' } : null
  }

  /** Safe only where this sentence so far, or else the one before, names a single person whom the pronoun can mean. */
  private pronoun(piece: PronounPiece, index: number): Resolved | null {
    const here = this.fitting(piece.gender, piece.sentence, index)
    const [found = null, second] = here.size > 0 ? here : this.fitting(piece.gender, piece.sentence - 1, index)
    if (second !== undefined) return null
    if (found === null) return null
    found.gender ??= piece.gender
    this.named.push({ person: found, sentence: piece.sentence, index })
    return person(found, 'pronoun')
  }

  /** People named in a sentence before `index` whom a pronoun of this gender can mean. */
  private fitting(gender: Gender, sentence: number, index: number): ReadonlySet<Person> {
    const fitting = new Set<Person>()
    for (let at = this.named.length - 1; at >= 0; at--) {
      const entry = this.named[at]
      if (entry === undefined || entry.sentence < sentence) break
      if (entry.sentence === sentence && entry.index < index && entry.person.gender !== opposite(gender))
        fitting.add(entry.person)
    }
    return fitting
  }
}

const opposite = (gender: Gender): Gender => (gender === 'male' ? 'female' : 'male')

/**
 * Mentions with their entities, by place; a mention can lie inside another one ("Russian" in "Russian Defence Ministry") but never
 * crosses it. `pieces` are in the order of the text.
 */
export const tieTogether = (pieces: readonly RawPiece[], lexemes: Lexemes): readonly NameMention[] =>
  new Resolver(pieces, lexemes).resolve()
