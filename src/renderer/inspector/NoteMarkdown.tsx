import { Fragment, useMemo } from 'react'
import { type BodyBlock, bodyBlocks, type Inline } from '../../core/notes/body.js'
import { classes } from '../components/classes.js'
import styles from './Inspector.module.css'

const cls = classes(styles)

/**
 * The Markdown of a note as plain elements. Nothing in it is fetched or run: raw HTML and images are words, and an address is shown but
 * leads nowhere, because the notes of a folder may be anybody's.
 */
export function NoteMarkdown({ body }: { readonly body: string }) {
  const blocks = useMemo(() => bodyBlocks(body), [body])
  return (
    <div className={cls('noteBody')} dir="auto">
      {blocks.map((block, at) => (
        <Block key={at} block={block} />
      ))}
    </div>
  )
}

function Block({ block: { kind, inlines } }: { readonly block: BodyBlock }) {
  const words = inlines.map((one, at) => (
    <Fragment key={at}>
      <Words inline={one} />
    </Fragment>
  ))
  switch (kind) {
    case 'paragraph':
      return <p>{words}</p>
    case 'heading':
      return (
        <p>
          <b className="strong">{words}</b>
        </p>
      )
    case 'item':
      return (
        <ul>
          <li>{words}</li>
        </ul>
      )
    case 'quote':
      return <blockquote>{words}</blockquote>
    case 'code':
      return <pre>{words}</pre>
  }
}

function Words({ inline: { text, strong, emphasis, code, href } }: { readonly inline: Inline }) {
  const said = href !== null && href !== text ? `${text} (${href})` : text
  const inner = code ? <code>{said}</code> : said
  const leaning = emphasis ? <em>{inner}</em> : inner
  return strong ? <strong>{leaning}</strong> : leaning
}
