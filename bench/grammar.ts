/**
 * Invented news: events with facts, each fact in the words of several outlets. Names are put together from syllables, so that, as in
 * real news, most names are rare and every event has its own.
 */
import english from '../src/core/align/english.json' with { type: 'json' }
import type { Random } from './random.js'
import { commonFacts, kinds, nouns, qualities, type Fact, type Kind } from './phrases.js'

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const onsets = 'b br c d dr f fl g gr h k kl l m n p r s sk st sv t tr v w'.split(' ')
const vowels = 'a e i o u ae ei ou ia'.split(' ')
const codas = 'n r l s nd rt lk m st v sk'.split(' ')
const placeEnds = 'haven wick ford by mouth stad berg holm dale ness mere'.split(' ')
const givenEnds = 'a e in us is an ela rik mar'.split(' ')

const syllable = (random: Random): string => random.pick(onsets) + random.pick(vowels)
const place = (random: Random): string => capital(syllable(random) + random.pick(codas) + random.pick(placeEnds))
const surname = (random: Random): string =>
  capital(syllable(random) + random.pick(codas) + random.pick(vowels) + random.pick(codas))
const given = (random: Random): string => capital(syllable(random) + random.pick(codas) + random.pick(givenEnds))

export const outlets = [
  'Coast Press', 'Northern Ledger', 'Island Voice', 'Harbour Today', 'Tornhaven Courier', 'The Evening Mast', 'Valley Observer',
  'Inland Post', 'The Sound Gazette', 'Morning Beacon', 'The Fjord Times', 'Plain Record',
] as const // prettier-ignore
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const DAY = 86_400_000

/** Stems of English words, the common ones first. As words they read oddly; what counts is that they are as rare as in real news. */
const words = english.stems.split(' ').filter((stem) => stem.length > 3)
const FIRST_WORD = 200
/** As often as a text of that many different words has it (Zipf's law): each tenth of the ranks' logarithm alike. */
const word = (random: Random): string =>
  words[Math.floor(FIRST_WORD * (words.length / FIRST_WORD) ** random.next())] ?? 'word'

/** Words for the slots of a template. */
type Slots = Readonly<Record<string, string>>

/** What happened, before anybody wrote about it. */
export interface Event {
  readonly kind: Kind
  readonly slots: Slots
  /** Milliseconds since 1970, at midnight UTC. */
  readonly day: number
  readonly facts: readonly Fact[]
  /** What all reports of it talk about. */
  readonly topics: readonly string[]
}

export function inventEvent(random: Random, firstDay: number, spanDays: number): Event {
  const kind = random.pick(kinds)
  const day = firstDay + random.between(0, spanDays - 1) * DAY
  const person = (): string => `${given(random)} ${surname(random)}`
  const numbers = Object.fromEntries(
    Array.from({ length: 6 }, (_, at) => [
      `n${String(at + 1)}`,
      String(random.between(3, 10 ** random.between(1, 3) + 40)),
    ]),
  )
  const slots: Slots = {
    place: place(random), region: place(random), other: place(random), thing: capital(syllable(random) + random.pick(codas)),
    firm: `${surname(random)} ${random.pick(['Lines', 'Works', 'Holdings', 'Group', 'Brothers'])}`,
    official: person(), witness: person(), chief: person(), critic: person(), role: random.pick(kind.roles),
    event: kind.event, site: random.pick(kind.sites), work: kind.work, weekday: days[(new Date(day).getUTCDay() + 6) % 7] ?? 'Monday',
    year: String(random.between(1921, 2019)), noun: random.pick(nouns), noun2: random.pick(nouns), quality: random.pick(qualities), ...numbers,
  } // prettier-ignore
  const facts = [...random.some(kind.facts.slice(1), 0.75), ...random.some(commonFacts, 0.45)]
  const topics = Array.from({ length: 24 }, () => word(random))
  return { kind, slots, day, facts: [kind.facts[0] ?? commonFacts[0] ?? [''], ...facts], topics }
}

const fill = (template: string, slots: Slots): string =>
  capital(template.replace(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? name))

/** The surname alone, as later mentions have it. */
const shortened = (slots: Slots): Slots =>
  Object.fromEntries(
    Object.entries(slots).map(([name, value]) => [
      name,
      ['official', 'witness', 'chief', 'critic'].includes(name) ? (value.split(' ')[1] ?? value) : value,
    ]),
  )

/** Some outlets heard another figure. */
const heard = (slots: Slots, random: Random): Slots =>
  random.next() < 0.6 ? slots : { ...slots, n1: String(Number(slots['n1'] ?? '3') + random.between(1, 3)) }

const backgrounds = [
  'The {w1} {w2} of {other} has long depended on its {w3}, and {n5} families there keep a {w4}.',
  'In {year} a {w1} {w2} near {other} led to a {w3} {w4}.',
  '{critic}, who runs a {w1} in {other}, said the {w2} had become {w3} over the {w4}.',
  'A {w1} {w2} last {w3} counted {n5} {w4}, most of them in {other}.',
  'Neighbours spoke of {w1} {w2}, {w3} and {w4}.',
  'The {w1} of {other} voted in {year} to replace the {w2} by a {w3} {w4}.',
  'For {critic}, a {w1} {w2} from {other}, the {w3} meant {w4} above all.',
  '{w1} and {w2} were on sale again, yet few people trusted the {w3}.',
  'Experts expect more {w1} this year, because {w2} {w3} costs {n5} crowns a {w4}.',
  'Whether the {w1} was {w2} at the time is not clear.',
] as const

/** What only one outlet has: half of it in words that all reports of the event use, half in words of its own. */
function background(random: Random, { slots, topics }: Event): string {
  const own = Object.fromEntries(
    ['w1', 'w2', 'w3', 'w4'].map((slot) => [slot, random.next() < 0.4 ? random.pick(topics) : word(random)]),
  )
  const names = { other: place(random), critic: `${given(random)} ${surname(random)}` }
  const numbers = { n5: String(random.between(4, 900)), year: String(random.between(1921, 2019)) }
  return fill(random.pick(backgrounds), { ...slots, ...own, ...names, ...numbers })
}

export interface Told {
  readonly outlet: string
  readonly author: string
  readonly title: string
  /** ISO 8601 date. */
  readonly published: string
  readonly paragraphs: readonly string[]
}

/** The event as one outlet tells it, in about `sentences` sentences. */
export function tell(event: Event, outlet: string, sentences: number, random: Random): Told {
  const slots = heard(event.slots, random)
  const later = shortened(slots)
  const wording = random.between(0, 2)
  const say = (fact: Fact, at: number): string => {
    const way = random.next() < 0.75 ? wording : random.between(0, 2)
    return fill(fact[way % fact.length] ?? fact[0], at < 3 ? slots : later)
  }
  const kept = event.facts.filter((_, at) => at === 0 || random.next() < 0.62).slice(0, Math.ceil(sentences * 0.6))
  const told = kept.map(say)
  const own = Array.from({ length: Math.max(1, sentences - told.length) }, () => background(random, event))
  const lines = [...told.slice(0, 3), ...mixed([...told.slice(3), ...own], random)]
  return {
    outlet,
    author: `${given(random)} ${surname(random)}`,
    title: fill(event.kind.titles[wording % event.kind.titles.length] ?? event.kind.titles[0], slots),
    published: new Date(event.day + random.between(0, 2) * DAY).toISOString().slice(0, 10),
    paragraphs: inParagraphs(lines, random),
  }
}

/** In another order, not far from the one given. */
const mixed = (lines: readonly string[], random: Random): readonly string[] =>
  lines
    .map((line, at) => ({ line, at: at + random.next() * 9 }))
    .sort((x, y) => x.at - y.at)
    .map(({ line }) => line)

function inParagraphs(lines: readonly string[], random: Random): readonly string[] {
  const paragraphs: string[] = []
  for (let at = 0; at < lines.length;) {
    const length = random.between(1, 3)
    paragraphs.push(lines.slice(at, at + length).join(' '))
    at += length
  }
  return paragraphs
}
