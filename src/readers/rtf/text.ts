/** From the parts of an RTF file to its paragraphs. */
import iconv from 'iconv-lite'
import type { BlockKind } from '../../core/model.js'
import { damaged, tooDeep, tooLong } from '../failures.js'
import type { ReadLimits } from '../reader.js'
import { encodingOf, pageOfCharset } from './codepages.js'
import { tokensOf, type Token } from './tokens.js'

export interface RtfParagraph {
  readonly kind: BlockKind | null
  readonly text: string
  /** Size of most of its characters in half points. */
  readonly size: number
}

/** Parts of a file that are no text of the document. */
const SKIPPED = new Set(
  (
    'colortbl pict object header headerl headerr headerf footer footerl footerr footerf footnote annotation ' +
    'info fldinst listtext pntext xe tc rxe nonshppict info filetbl datastore themedata latentstyles revtbl ftnsep ftnsepc atnid atnauthor'
  ).split(' '),
)

const CHARACTERS: Readonly<Record<string, string>> = {
  tab: ' ',
  line: ' ',
  '~': '\u00a0',
  '-': '',
  _: '\u2011',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '\n': '\n',
}
/** What ends a paragraph; a backslash before a line end does too. */
const ENDS = new Set(['par', 'sect', 'page', 'cell', 'row', 'nestcell', 'nestrow', '\n', '\r'])
const HEADING = /^(?:heading|title|subtitle|überschrift|titel|titre|título|titolo|заголовок)/iu

interface State {
  readonly destination: 'text' | 'skip' | 'fonts' | 'styles'
  readonly font: number
  readonly size: number
  readonly hidden: boolean
  readonly deleted: boolean
  /** Characters that stand for a Unicode one in readers that know none, and are passed over. */
  readonly fallback: number
}

interface ParagraphState {
  readonly style: number | null
  readonly outline: number | null
  readonly inList: boolean
}

const PLAIN: ParagraphState = { style: null, outline: null, inList: false }

/** Collects the paragraphs while the tokens go by. */
class RtfText {
  readonly paragraphs: RtfParagraph[] = []
  #state: State = { destination: 'text', font: 0, size: 24, hidden: false, deleted: false, fallback: 1 }
  readonly #stack: State[] = []
  #paragraph = PLAIN
  #parts: { text: string; size: number }[] = []
  #bytes: number[] = []
  #page = 1252
  #defaultFont = 0
  #toPass = 0
  #length = 0
  #optional = false
  readonly #fonts = new Map<number, number | null>()
  readonly #styles = new Map<number, string>()
  #styleName = ''
  #styleNumber = 0

  constructor(private readonly limits: ReadLimits) {}

  take(token: Token): void {
    if (token.kind === 'bytes') {
      this.#take(token.bytes)
      return
    }
    this.#flush()
    if (token.kind === 'open') this.#open()
    else if (token.kind === 'close') this.#close()
    else this.#word(token.name, token.value)
  }

  end(): readonly RtfParagraph[] {
    this.#flush()
    this.#endParagraph()
    return this.paragraphs
  }

  #open(): void {
    if (this.#stack.length >= this.limits.maxDepth) throw tooDeep(this.limits)
    this.#stack.push(this.#state)
    this.#toPass = 0
  }

  #close(): void {
    if (this.#state.destination === 'styles') this.#endStyle()
    this.#state = this.#stack.pop() ?? this.#state
    this.#toPass = 0
    this.#optional = false
  }

  #endStyle(): void {
    const name = this.#styleName.replace(/;.*$/su, '').trim()
    if (name !== '') this.#styles.set(this.#styleNumber, name)
    this.#styleName = ''
    this.#styleNumber = 0
  }

  #take(bytes: readonly number[]): void {
    const passed = Math.min(this.#toPass, bytes.length)
    this.#toPass -= passed
    this.#optional = false
    if (this.#state.destination === 'skip' || this.#state.destination === 'fonts') return
    this.#bytes.push(...bytes.slice(passed))
  }

  /** Two-byte characters may be spread over several tokens, so bytes are decoded when something else comes. */
  #flush(): void {
    if (this.#bytes.length === 0) return
    const page = this.#fonts.get(this.#state.font) ?? this.#page
    const encoding = encodingOf(page)
    const text = iconv.decode(Buffer.from(this.#bytes), iconv.encodingExists(encoding) ? encoding : 'windows-1252')
    this.#bytes = []
    this.#add(text)
  }

  #add(text: string): void {
    const { destination, hidden, deleted, size } = this.#state
    if (destination === 'styles') this.#styleName += text
    if (destination !== 'text' || hidden || deleted) return
    this.#length += text.length
    if (this.#length > this.limits.maxCharacters) throw tooLong(this.limits)
    const last = this.#parts.at(-1)
    if (last?.size === size) last.text += text
    else this.#parts.push({ text, size })
  }

  #endParagraph(): void {
    const text = this.#parts
      .map((part) => part.text)
      .join('')
      .replace(/[\s\u00a0]+/gu, ' ')
      .trim()
    const [largest] = [...this.#parts].sort((a, b) => b.text.length - a.text.length)
    this.#parts = []
    if (text !== '') this.paragraphs.push({ kind: this.#kind(), text, size: largest?.size ?? this.#state.size })
  }

  #kind(): BlockKind | null {
    const { style, outline, inList } = this.#paragraph
    const name = style === null ? undefined : this.#styles.get(style)
    const isHeading = (outline !== null && outline < 9) || (name !== undefined && HEADING.test(name))
    return isHeading ? 'heading' : inList ? 'list-item' : null
  }

  #word(name: string, value: number | null): void {
    const optional = this.#optional
    this.#optional = name === '*'
    if (this.#state.destination === 'skip') return
    if (name === 'u' && value !== null) {
      this.#add(String.fromCharCode(value < 0 ? value + 65_536 : value))
      this.#toPass = this.#state.fallback
      return
    }
    if (this.#toPass > 0 && CHARACTERS[name] !== undefined) {
      this.#toPass--
      return
    }
    if (this.#destination(name, optional) || this.#setting(name, value)) return
    if (ENDS.has(name)) {
      if (this.#state.destination === 'text') this.#endParagraph()
    } else this.#add(CHARACTERS[name] ?? '')
  }

  /** A control word that says what its group is for. */
  #destination(name: string, optional: boolean): boolean {
    if (name === '*') return true
    if (name === 'listtext' || name === 'pntext') this.#paragraph = { ...this.#paragraph, inList: true }
    if (name === 'fonttbl') this.#state = { ...this.#state, destination: 'fonts' }
    else if (name === 'stylesheet') this.#state = { ...this.#state, destination: 'styles' }
    // A part that is marked as optional and not known is passed over; in the tables it may be a style.
    else if (SKIPPED.has(name) || (optional && name !== 'shppict' && this.#state.destination === 'text'))
      this.#state = { ...this.#state, destination: 'skip' }
    else return false
    return true
  }

  #setting(name: string, value: number | null): boolean {
    const { destination } = this.#state
    if (name === 'f' || name === 'fs' || name === 'v' || name === 'deleted' || name === 'uc' || name === 'plain')
      this.#character(name, value)
    else if (name === 'fcharset' && destination === 'fonts')
      this.#fonts.set(this.#state.font, pageOfCharset(value ?? 0))
    else if (name === 'ansicpg') this.#page = value ?? this.#page
    else if (name === 'mac') this.#page = 10_000
    else if (name === 'pc') this.#page = 437
    else if (name === 'deff') this.#defaultFont = value ?? 0
    else if (name === 'pard') this.#paragraph = PLAIN
    else if (name === 's' && destination === 'styles') this.#styleNumber = value ?? 0
    else if (name === 's') this.#paragraph = { ...this.#paragraph, style: value }
    else if (name === 'outlinelevel') this.#paragraph = { ...this.#paragraph, outline: value }
    else if (name === 'ls') this.#paragraph = { ...this.#paragraph, inList: true }
    else return false
    return true
  }

  #character(name: 'f' | 'fs' | 'v' | 'deleted' | 'uc' | 'plain', value: number | null): void {
    const on = value !== 0
    if (name === 'f') this.#state = { ...this.#state, font: value ?? 0 }
    else if (name === 'fs') this.#state = { ...this.#state, size: value ?? 24 }
    else if (name === 'v') this.#state = { ...this.#state, hidden: on }
    else if (name === 'deleted') this.#state = { ...this.#state, deleted: on }
    else if (name === 'uc') this.#state = { ...this.#state, fallback: Math.max(0, value ?? 1) }
    else this.#state = { ...this.#state, font: this.#defaultFont, size: 24, hidden: false, deleted: false }
  }

  get isWhole(): boolean {
    return this.#stack.length === 0
  }
}

/** The paragraphs of a file. Throws `ReadFailure` 'damaged' when it is cut off, 'too-deep' or 'too-large'. */
export function paragraphsOf(bytes: Uint8Array, limits: ReadLimits): readonly RtfParagraph[] {
  const text = new RtfText(limits)
  for (const token of tokensOf(bytes)) text.take(token)
  if (!text.isWhole) throw damaged('The document is cut off: its last part is missing.')
  return text.end()
}
