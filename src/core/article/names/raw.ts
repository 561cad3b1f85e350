/** What the reader of names sees in one sentence, before coreference ties the pieces together. Indexes are lexemes, half-open. */
import type { Role } from '../roles.js'
import type { LexiconEntry } from './lexicon.js'
import type { Gender } from './given.js'

interface Piece {
  readonly from: number
  readonly to: number
  /** Index of the sentence. */
  readonly sentence: number
}

/** A phrase of the lexicon: a country, place or organisation. */
export interface KnownPiece extends Piece {
  readonly type: 'known'
  readonly entry: LexiconEntry
  /** A capital as a place ("in Paris"), not as a government ("Paris said"). */
  readonly located: boolean
}

/** Words with capitals that are in no lexicon. */
export interface NamePiece extends Piece {
  readonly type: 'name'
  readonly text: string
  /** How sure the words are a person's, an organisation's or a place's; `open` is decided by the rest of the article. */
  readonly guess: 'person' | 'likely-person' | 'organisation' | 'place' | 'open'
  readonly gender: Gender | null
  /** Country code of a leading or possessive country word, for organisations. */
  readonly country: string | null
  /** A courtesy title or role stands right before it. */
  readonly titled: boolean
  /**
   * How far the words count by themselves. One word that opens a sentence or stands in title case counts only where the article names it
   * elsewhere too; one that the article also writes small only as somebody's family name.
   */
  readonly standing: 'sure' | 'if-named' | 'if-family-name'
  /** All words but the leading country. */
  readonly core: string
}

export interface RolePiece extends Piece {
  readonly type: 'role'
  readonly role: Role
  readonly definite: boolean
  /** How it touches the name beside it. */
  readonly tie: 'title' | 'after-name' | 'before-name' | 'of-before-name' | null
}

/** "the agency". */
export interface StandInPiece extends Piece {
  readonly type: 'stand-in'
  readonly noun: string
}

export interface PronounPiece extends Piece {
  readonly type: 'pronoun'
  readonly gender: Gender
}

/** "the North", "the South". */
export interface HalfPiece extends Piece {
  readonly type: 'half'
  readonly half: 'north' | 'south'
}

export type RawPiece = KnownPiece | NamePiece | RolePiece | StandInPiece | PronounPiece | HalfPiece
