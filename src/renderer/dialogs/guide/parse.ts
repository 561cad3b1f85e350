/** The guide as it stands in `docs/`, made into blocks that the window can draw. It comes with the build; nothing is fetched from elsewhere. */
import type { Heading, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { toString } from 'mdast-util-to-string'
import { gfmTable } from 'micromark-extension-gfm-table'

export const parseGuide = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })

export interface Section {
  readonly id: string
  readonly title: string
}

/** The id of a heading, as a link in the text names it: "Reading the marks" is `#reading-the-marks`. */
export const idOf = (heading: Heading): string =>
  toString(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

/** The headings of the second level, for a list of contents. */
export const sectionsOf = (root: Root): readonly Section[] =>
  root.children.flatMap((node) =>
    node.type === 'heading' && node.depth === 2 ? [{ id: idOf(node), title: toString(node) }] : [],
  )

export const titleOf = (root: Root): string => {
  const first = root.children.find((node) => node.type === 'heading')
  return first ? toString(first) : 'User guide'
}
