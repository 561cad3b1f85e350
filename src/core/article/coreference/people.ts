/** The people of one article: who is introduced by full name, and who a family name, given name or role stands for. */
import { foldSounds, nameWords, parsePerson, personKey } from '../names/fold.js'
import type { PersonName } from '../names/fold.js'
import type { Gender } from '../names/given.js'
import type { NamePiece } from '../names/raw.js'
import { formOf, sameForm, type NameForm, type NameRelation } from '../names/same.js'
import { fitsRole } from '../roles.js'
import type { Role } from '../roles.js'

export interface Person {
  readonly entity: string
  readonly key: string
  readonly text: string
  readonly name: PersonName
  /** The family name alone, as it is compared with single words. */
  readonly family: NameForm
  /** First sounds of the words, to tell most people apart at once. */
  readonly initials: string
  gender: Gender | null
  readonly roles: Role[]
  /** Indexes of the pieces that name the person, in order. */
  readonly places: number[]
}

/** The last place before `index`, or the first one after it (made larger than any index). */
function nearest({ places }: Person, index: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < index) low = middle + 1
    else high = middle
  }
  return low > 0 ? (places[low - 1] ?? 0) : AFTER + (places[0] ?? 0)
}
const AFTER = 1e9

/** Of several people the one named last before `index`; without one, the one named first after it. */
function closest(people: readonly Person[], index: number): Person | null {
  let best: Person | null = null
  for (const person of people) {
    if (best === null) best = person
    else {
      const [a, b] = [nearest(person, index), nearest(best, index)]
      const better = a < AFTER === b < AFTER ? (a < AFTER ? a > b : a < b) : a < AFTER
      if (better) best = person
    }
  }
  return best
}

/** First letters of the folded words. */
const initialsOf = (name: string): string =>
  nameWords(name)
    .map((word) => foldSounds(word).charAt(0))
    .join('')

/** Two spellings of one name share a first sound at least. */
const mayBeSame = (a: string, b: string): boolean => Array.from(a).some((letter) => b.includes(letter))

const agrees = (a: Gender | null, b: Gender | null): boolean => a === null || b === null || a === b

const MOST = 40

export class People {
  private readonly all: Person[] = []
  private readonly byText = new Map<string, Person>()
  private readonly bySurname = new Map<string, Person[]>()
  private readonly relations = new Map<string, Map<string, NameRelation>>()
  private readonly forms = new Map<string, NameForm>()
  /** By words: the people whose family name is spelt nearly so, out of how many that were named so far. */
  private readonly alikes = new Map<string, { readonly people: readonly Person[]; readonly among: number }>()

  /** The people named last: a longer list is a register, not a report, and would cost time without end. */
  private recent(): readonly Person[] {
    return this.all.length > MOST ? this.all.slice(-MOST) : this.all
  }

  /** Compares each two names once: an article names the same few people again and again. */
  private relation(a: string, b: string): NameRelation {
    const known = this.relations.get(a) ?? new Map<string, NameRelation>()
    this.relations.set(a, known)
    const relation = known.get(b) ?? sameForm(this.formOf(a), this.formOf(b))
    known.set(b, relation)
    return relation
  }

  private formOf(name: string): NameForm {
    const form = this.forms.get(name) ?? formOf(name)
    this.forms.set(name, form)
    return form
  }

  /** People named in full whose family name is spelt nearly like these words; asked again only when somebody new was named. */
  private alike(text: string): readonly Person[] {
    const known = this.alikes.get(text)
    if (known?.among === this.all.length) return known.people
    const form = this.formOf(text)
    const people = this.recent().filter(({ name, family }) => name.given !== '' && sameForm(form, family) === 'variant')
    this.alikes.set(text, { people, among: this.all.length })
    return people
  }

  /** Adds a mention by full name, or by family name alone where a title says that it is a person. */
  introduce(piece: NamePiece, index: number): Person {
    const person = this.byText.get(piece.text) ?? this.spelled(piece) ?? this.add(piece)
    this.byText.set(piece.text, person)
    person.gender ??= piece.gender
    person.places.push(index)
    return person
  }

  /** Somebody whose name is this one in another spelling. */
  private spelled(piece: NamePiece): Person | undefined {
    const initials = initialsOf(piece.text)
    return this.recent().find((person) => this.isSame(person, piece, initials))
  }

  private isSame(person: Person, piece: NamePiece, initials: string): boolean {
    if (!mayBeSame(person.initials, initials)) return false
    if (!agrees(person.gender, piece.gender)) return false
    if (person.name.given === '' && nameWords(piece.text).length > 1 && !piece.titled) return false
    return this.relation(person.text, piece.text) !== 'different'
  }

  private add(piece: NamePiece): Person {
    const name = parsePerson(piece.text)
    const key = personKey(name)
    const person: Person = {
      entity: `person:${key}`,
      key,
      text: piece.text,
      name,
      family: this.formOf(name.surname),
      initials: initialsOf(piece.text),
      gender: piece.gender,
      roles: [],
      places: [],
    }
    this.all.push(person)
    for (const surname of new Set([name.surname, name.surname.split(' ').at(-1) ?? '']))
      this.bySurname.set(surname, [...(this.bySurname.get(surname) ?? []).slice(1 - MOST), person])
    return person
  }

  /** Whether a family name belongs to somebody named in full. */
  hasSurname(word: string): boolean {
    return this.bySurname.has(nameWords(word).join(' '))
  }

  /** Who one word stands for: a family name, a slip of one that is no place (`placed`), or a given name after its owner was introduced. */
  bySingleWord(
    piece: NamePiece,
    index: number,
    placed: ReadonlySet<string>,
  ): { readonly person: Person; readonly form: 'surname' | 'alias' } | null {
    const word = nameWords(piece.text).join(' ')
    const owners = (this.bySurname.get(word) ?? []).filter((person) => agrees(person.gender, piece.gender))
    const owner = closest(owners, index)
    if (owner !== null) return { person: owner, form: 'surname' }
    // A slip of the pen, never a place: "in Valdene" is not the late Jean de Valden.
    const isPlace = piece.guess === 'place' || placed.has(word)
    const alike = word.length >= 6 && !isPlace ? this.alike(piece.text) : []
    const [slip] = alike.filter((person) => agrees(person.gender, piece.gender))
    if (alike.length === 1 && slip !== undefined) return { person: slip, form: 'surname' }
    const given = this.recent().filter((person) => person.name.given === word && (person.places[0] ?? Infinity) < index)
    return given.length === 1 && given[0] !== undefined ? { person: given[0], form: 'alias' } : null
  }

  /** Who a role stands for: the only one introduced with it, or of several the one named last. */
  byRole(role: Role, index: number): Person | null {
    return closest(
      this.recent().filter((person) => person.roles.some((known) => fitsRole(role, known))),
      index,
    )
  }
}
