import { ArrowDownUp } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { Article } from '../../../core/model.js'
import { classes } from '../../components/classes.js'
import { useWidth } from '../../components/use-width.js'
import { counted, outletName } from '../../model/format.js'
import { useActions, useApp } from '../../state/store.js'
import { OutletHead } from '../common/OutletHead.js'
import { StoryPage } from '../common/StoryPage.js'
import { Toggle, ViewPage } from '../common/ViewPage.js'
import type { StoryIndex } from '../common/story-index.js'
import { useDrawnRows } from '../common/use-drawn-rows.js'
import { Words } from '../compare/Words.js'
import styles from './Headlines.module.css'
import { type Opening, type OpeningOrder, type Quoted, openings } from './headlines-model.js'

const cls = classes(styles)
const title = 'Headlines and first sentences'

/** Up to this many articles stand side by side; more stand one below the other. */
const SIDE_BY_SIDE = 5

/** Headline and first sentence of every article of the story. */
export const HeadlinesView = () => <StoryPage title={title} view={Headlines} />

function Headlines({ index, partial }: { readonly index: StoryIndex; readonly partial: string | null }) {
  const hidden = useApp((state) => state.settings.hiddenClasses)
  const [order, setOrder] = useState<OpeningOrder>('library')
  const all = useMemo(() => openings(index, order, hidden), [index, order, hidden])
  const width = useWidth()
  const beside = all.length <= SIDE_BY_SIDE && (width === 'wide' || width === 'middle' || all.length <= 2)
  const scroll = useRef<HTMLDivElement>(null)
  const isByDate = order === 'published'
  return (
    <ViewPage
      title={title}
      sub={`${counted(all.length, 'article')}, ${isByDate ? 'the earliest first' : 'in the order of the library'}`}
      partial={partial}
      scroll={scroll}
      controls={
        <Toggle isOn={isByDate} onToggle={() => setOrder(isByDate ? 'library' : 'published')}>
          <ArrowDownUp size={14} aria-hidden="true" /> By time
        </Toggle>
      }
    >
      {beside && width !== 'phone' ? <Beside all={all} /> : <Below all={all} scroll={scroll} />}
    </ViewPage>
  )
}

function Beside({ all }: { readonly all: readonly Opening[] }) {
  return (
    <table className={cls('beside')}>
      <thead>
        <tr>
          <td className={cls('lead')} />
          {all.map(({ article }) => (
            <th key={article.id} scope="col">
              <OutletHead article={article} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row" className={cls('lead')}>
            Headline
          </th>
          {all.map((opening) => (
            <td key={opening.article.id}>
              <Headline opening={opening} />
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row" className={cls('lead')}>
            First sentence
          </th>
          {all.map((opening) => (
            <td key={opening.article.id}>
              <Lede opening={opening} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function Below(props: { readonly all: readonly Opening[]; readonly scroll: React.RefObject<HTMLDivElement | null> }) {
  const { all, scroll } = props
  const drawn = useDrawnRows({
    count: all.length,
    estimate: () => 150,
    keyOf: (at) => all[at]?.article.id ?? String(at),
    scroll,
  })
  return (
    <div role="list" aria-label="Articles" className={cls('below')}>
      <div style={{ height: drawn.before }} />
      {drawn.rows.map((at) => {
        const opening = all[at]
        return (
          opening && (
            <div
              key={opening.article.id}
              role="listitem"
              aria-posinset={at + 1}
              aria-setsize={all.length}
              ref={drawn.measure}
              data-index={at}
              className={cls('item')}
            >
              <OutletHead article={opening.article} />
              <Headline opening={opening} />
              <Lede opening={opening} />
            </div>
          )
        )
      })}
      <div style={{ height: drawn.after }} />
    </div>
  )
}

function Headline({ opening: { article, headline, title: named } }: { readonly opening: Opening }) {
  const isOwn = article.sources?.title === 'person'
  if (headline) return <Open article={article} quoted={headline} look="headline" what="Headline" />
  return named === null ? (
    <p className="faint">no headline found</p>
  ) : (
    <p className={cls('headline')}>
      {named} <span className={cls('aside')}>named by {isOwn ? 'you' : 'the file'}, not in the text</span>
    </p>
  )
}

const Lede = ({ opening: { article, lede } }: { readonly opening: Opening }) =>
  lede ? (
    <Open article={article} quoted={lede} look="lede" what="First sentence" />
  ) : (
    <p className="faint">no text found</p>
  )

/** The words themselves are the button that opens them in Compare. */
function Open(props: {
  readonly article: Article
  readonly quoted: Quoted
  readonly look: 'headline' | 'lede'
  readonly what: string
}) {
  const { article, quoted, look, what } = props
  const { goTo } = useActions()
  return (
    <button
      type="button"
      className={cls('open', look)}
      dir="auto"
      lang={article.language ?? undefined}
      title={`${what} of ${outletName(article)}: open in Compare`}
      onClick={() => void goTo(article.id, quoted.range.start)}
    >
      <Words text={article.text} range={quoted.range} marks={quoted.marks} hidden={[]} current={null} />
    </button>
  )
}
