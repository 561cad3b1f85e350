import type { PhrasingContent, RootContent, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { Fragment } from 'react'
import { classes } from '../../components/classes.js'
import styles from './Guide.module.css'
import { idOf } from './parse.js'

const cls = classes(styles)

export interface MarkdownProps {
  readonly nodes: readonly RootContent[]
  /** The address of a picture by its name in `docs/pictures`; null for one that did not come with the build. */
  readonly pictureOf: (file: string) => string | null
  /** Follows a link of the guide: `#section` or `other.md`. */
  readonly onLink: (url: string) => void
}

/** Blocks of Markdown. What this does not know is shown as plain words, so that nothing of the guide is lost. */
export function Blocks({ nodes, ...props }: MarkdownProps) {
  return nodes.map((node, at) => <Block key={at} node={node} {...props} />)
}

type Shared = Omit<MarkdownProps, 'nodes'>

function Block({ node, ...props }: Shared & { readonly node: RootContent }) {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- Markdown has more kinds than the guide uses; `default` keeps their words
  switch (node.type) {
    case 'heading': {
      // The dialog's own title is of the second level.
      const Tag = node.depth <= 2 ? 'h3' : 'h4'
      return node.depth === 1 ? null : (
        <Tag id={idOf(node)} tabIndex={-1}>
          <Line nodes={node.children} {...props} />
        </Tag>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Line nodes={node.children} {...props} />
        </p>
      )
    case 'list': {
      const Tag = node.ordered === true ? 'ol' : 'ul'
      return (
        <Tag>
          {node.children.map((item, at) => (
            <li key={at}>
              <Blocks nodes={item.children} {...props} />
            </li>
          ))}
        </Tag>
      )
    }
    case 'table':
      return <Rows table={node} {...props} />
    case 'code':
      return (
        <pre tabIndex={0}>
          <code>{node.value}</code>
        </pre>
      )
    case 'blockquote':
      return (
        <blockquote>
          <Blocks nodes={node.children} {...props} />
        </blockquote>
      )
    case 'thematicBreak':
      return <hr />
    default:
      return <p>{toString(node)}</p>
  }
}

function Rows({ table, ...props }: Shared & { readonly table: Table }) {
  const [head, ...rows] = table.children
  return (
    <div className={cls('table')}>
      <table>
        <thead>
          <tr>
            {head?.children.map((cell, at) => (
              <th key={at} scope="col">
                <Line nodes={cell.children} {...props} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.children.map((cell, column) => (
                <td key={column}>
                  <Line nodes={cell.children} {...props} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({ nodes, ...props }: Shared & { readonly nodes: readonly PhrasingContent[] }) {
  return nodes.map((node, at) => <Words key={at} node={node} {...props} />)
}

function Words({ node, ...props }: Shared & { readonly node: PhrasingContent }) {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- as above
  switch (node.type) {
    case 'text':
      return node.value
    case 'strong':
      return (
        <strong>
          <Line nodes={node.children} {...props} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Line nodes={node.children} {...props} />
        </em>
      )
    case 'inlineCode':
      return <code>{node.value}</code>
    case 'break':
      return <br />
    case 'image': {
      const address = props.pictureOf(node.url.split('/').at(-1) ?? '')
      return address === null ? <em>{node.alt}</em> : <img src={address} alt={node.alt ?? ''} />
    }
    case 'link':
      return (
        <button type="button" className={cls('link')} onClick={() => props.onLink(node.url)}>
          <Line nodes={node.children} {...props} />
        </button>
      )
    default:
      return <Fragment>{toString(node)}</Fragment>
  }
}
