/** Real Word comments, and the words they are anchored at. */
import { CommentRangeEnd, CommentRangeStart, CommentReference, type ICommentOptions, type Paragraph, type ParagraphChild, TextRun } from 'docx' // prettier-ignore

/** Comment ids: differences first, then notes, counted through the whole document. */
export class Comments {
  readonly options: ICommentOptions[] = []
  readonly #ids = new Map<string, number>()
  readonly #used = new Set<string>()
  readonly #open = new Set<string>()
  readonly #date: Date

  constructor(date: Date) {
    this.#date = date
  }

  add(key: string, author: string, date: string, children: Paragraph[]): void {
    const time = Number.isNaN(Date.parse(date)) ? this.#date : new Date(date)
    const initials = author.slice(0, 2).toUpperCase()
    this.#ids.set(key, this.options.length)
    this.options.push({ id: this.options.length, author, initials, date: time, children })
  }

  /** The words with the comments around them. A comment is anchored once, at its first words. */
  around(keys: readonly string[], children: readonly ParagraphChild[]): readonly ParagraphChild[] {
    return [...this.begin(keys), ...children, ...this.end(keys)]
  }

  /** Where words begin that may go on through several runs and paragraphs, until `end`. */
  begin(keys: readonly string[]): readonly ParagraphChild[] {
    const fresh = keys.filter((key) => this.#ids.has(key) && !this.#used.has(key))
    for (const key of fresh) {
      this.#used.add(key)
      this.#open.add(key)
    }
    return fresh.flatMap((key) => this.#idOf(key)).map((id) => new CommentRangeStart(id))
  }

  end(keys: readonly string[]): readonly ParagraphChild[] {
    const ids = keys.filter((key) => this.#open.delete(key)).flatMap((key) => this.#idOf(key))
    return ids.flatMap((id) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })])
  }

  #idOf(key: string): readonly number[] {
    const id = this.#ids.get(key)
    return id === undefined ? [] : [id]
  }
}
