/** Pieces of a Word document that the comparison and the worksheet share. */
import { BorderStyle, Document, Footer, HeadingLevel, type ICommentOptions, type ISectionOptions, LeaderType, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TabStopType, TextRun, UnderlineType, WidthType } from 'docx' // prettier-ignore
import { oneLine, plain, shortened } from '../plain.js'

export type Piece = Paragraph | Table

/** Words of ours and of strangers alike: what XML cannot hold is shown as missing. */
export function words(
  text: string,
  style: Omit<ConstructorParameters<typeof TextRun>[0] & object, 'text' | 'children'> = {},
): TextRun {
  return new TextRun({ ...style, text: plain(text).replace(/[\n\t]/g, ' ') })
}

export function heading(text: string, level: 1 | 2 | 3): Paragraph {
  const levels = { 1: HeadingLevel.TITLE, 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 }
  return new Paragraph({ heading: levels[level], keepNext: true, children: [words(oneLine(text))] })
}

export function paragraph(text: string, small: 'small' | 'normal' = 'normal'): Paragraph {
  return new Paragraph({ spacing: { after: 100 }, children: [words(text, small === 'small' ? SMALL : {})] })
}

/** Underlines of the marks: they differ in form, so that a grey print tells them apart. */
export const MARK = {
  diverge: { underline: { type: UnderlineType.DOUBLE, color: 'C04D00' } },
  adds: { underline: { type: UnderlineType.DOTTED, color: '00916A' } },
  note: { underline: { type: UnderlineType.THICK, color: 'B57A00' } },
} as const

export const SMALL = { size: 18, color: '57534A', font: 'Arial' } as const

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: 'CEC8BA' }
export const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE }

export interface Column {
  readonly head: string
  /** Of 100. */
  readonly share: number
  /** Words of the articles are set in the serif, ours in the sans. */
  readonly voice: 'ours' | 'quoted'
}

/** Between the margins of the page, in twentieths of a point. */
const TEXT_WIDTH = 10_106

/** A table of words with a repeated head row. A cell of several texts has a paragraph for each. */
export function wordTable(
  columns: readonly Column[],
  rows: readonly (readonly (string | readonly string[])[])[],
): Table {
  const cell = (text: string | readonly string[], at: number, bold: boolean): TableCell => {
    const style = bold || columns[at]?.voice !== 'quoted' ? { size: 17, bold, font: 'Arial' } : { size: 19 }
    const texts = typeof text === 'string' ? [text] : text
    return new TableCell({
      width: { size: columns[at]?.share ?? 10, type: WidthType.PERCENTAGE },
      borders: { ...NO_LINES, bottom: HAIR },
      margins: { top: 60, bottom: 60, left: 60, right: 60 },
      children: texts.map((one) => new Paragraph({ spacing: { after: 40 }, children: [words(one, style)] })),
    })
  }
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: columns.map(({ share }) => Math.round((TEXT_WIDTH * share) / 100)),
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: [
      new TableRow({ tableHeader: true, children: columns.map(({ head }, i) => cell(head, i, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, i) => cell(text, i, false)) })),
    ],
  })
}

/** A line to write on: a tab drawn as a line, because neighbouring borders run into one. */
export function blankLine(): Paragraph {
  return new Paragraph({
    spacing: { before: 300, after: 160 },
    tabStops: [{ type: TabStopType.RIGHT, position: 10_050, leader: LeaderType.UNDERSCORE }],
    children: [new TextRun({ text: '\t' })],
  })
}

const headingStyle = (size: number, before: number) =>
  ({
    run: { font: 'Arial', size, bold: true, color: '211F1B' },
    paragraph: { spacing: { before, after: 80 } },
  }) as const

const STYLES = {
  document: { run: { font: 'Georgia', size: 21 } },
  title: headingStyle(34, 0),
  heading1: headingStyle(26, 320),
  heading2: headingStyle(22, 240),
} as const

/** 'Crossread' and '2 / 5' at the foot of every page. */
function pageLine(): Paragraph {
  const number = { ...SMALL, size: 16 }
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [
      new TextRun({ ...number, text: 'Crossread' }),
      new TextRun({ ...number, children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
    ],
  })
}

/** Resolves to the bytes of the file. A4, narrow margins. */
export async function documentOf(
  title: string,
  children: readonly Piece[],
  comments: readonly ICommentOptions[] = [],
): Promise<Uint8Array> {
  const section: ISectionOptions = {
    properties: {
      page: { size: { width: 11_906, height: 16_838 }, margin: { top: 900, bottom: 900, left: 900, right: 900 } },
    },
    footers: { default: new Footer({ children: [pageLine()] }) },
    children: [...children],
  }
  const document = new Document({
    title: shortened(oneLine(title), 200),
    creator: 'Crossread',
    lastModifiedBy: 'Crossread',
    description: 'Comparison of articles',
    styles: { default: STYLES },
    ...(comments.length === 0 ? {} : { comments: { children: [...comments] } }),
    sections: [section],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
