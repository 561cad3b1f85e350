/**
 * Hostile articles, written for the tests: what a page, a mail or a document can hold to make its reader run, ask or show something.
 *
 * A vector is a generator: it is told what to do when it wins (`hit`, a statement of JavaScript that leaves a mark) and where to send
 * what it steals (`away`, an address that nobody may ever ask for), so that a test can see who broke out.
 */

/** The classes of attack that are published for programs that show other people's documents. */
export type Group =
  | 'script'
  | 'handler'
  | 'svg'
  | 'style'
  | 'head'
  | 'frame'
  | 'form'
  | 'mutation'
  | 'differential'
  | 'entity'
  | 'json-ld'
  | 'markdown'
  | 'front-matter'
  | 'mail'
  | 'formula'
  | 'bidi'
  | 'look-alike'
  | 'xml'
  | 'office'
  | 'pollution'
  | 'file-name'

/**
 * Where in a file it stands. `markup` among the paragraphs of a page, `head` in its head; `words` anywhere that words can stand;
 * the others only in the format that they are made for.
 */
export type Place = 'markup' | 'head' | 'words' | 'front-matter' | 'mail-header' | 'json' | 'odt' | 'docx' | 'file-name'

export interface Means {
  /** A statement that leaves this vector's mark. Has no quotation marks, blanks or angle brackets, so that it fits anywhere. */
  readonly hit: string
  /** An address of this vector's own. */
  readonly away: string
}

export interface Vector {
  readonly name: string
  readonly group: Group
  readonly place: Place
  readonly write: (means: Means) => string
}

/** Name of the global that a winning vector sets. */
export const MARK = '__hostile'
/** The host that must never be asked. Reserved: it can belong to nobody (RFC 2606). */
export const AWAY = 'hostile.example'

const meansOf = (name: string): Means => ({
  hit: `globalThis.${MARK}=\`${name}\``,
  away: `http://${AWAY}/${name}`,
})

type Write = Vector['write']

/** The vectors of one group and place, named 'group-1', 'group-2' in their order. */
export const group = (name: Group, place: Place, writes: readonly Write[]): readonly Vector[] =>
  writes.map((write, index) => ({ name: `${name}-${place}-${index + 1}`, group: name, place, write }))

/** The text of a vector. */
export const written = ({ name, write }: Vector): string => write(meansOf(name))
