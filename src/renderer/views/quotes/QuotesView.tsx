import { ArrowDownUp } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { Chip, classNames } from '../../components/Chip.js'
import { classes } from '../../components/classes.js'
import { useRoving } from '../../components/use-roving.js'
import { counted, outletName } from '../../model/format.js'
import { useActions, useApp } from '../../state/store.js'
import { OutletHead } from '../common/OutletHead.js'
import { StoryPage } from '../common/StoryPage.js'
import { Nothing, Toggle, ViewPage } from '../common/ViewPage.js'
import type { StoryIndex } from '../common/story-index.js'
import { useDrawnRows } from '../common/use-drawn-rows.js'
import { Words } from '../compare/Words.js'
import styles from './Quotes.module.css'
import { type QuotationGroup, type Speaker, type Variant, quotationGroups, speakersOf } from './quotes-model.js'

const cls = classes(styles)
const title = 'Who is quoted, and in what words'

/** Every quotation, its speaker, and its variants by outlet. */
export const QuotesView = () => <StoryPage title={title} view={Quotes} />

/** Whose quotations are listed; a null name stands for those whose speaker is not named. */
type Choice = { readonly of: 'everyone' } | { readonly of: 'speaker'; readonly name: string | null }

function Quotes({ index, partial }: { readonly index: StoryIndex; readonly partial: string | null }) {
  const hidden = useApp((state) => state.settings.hiddenClasses)
  const [order, setOrder] = useState<'drift' | 'story'>('drift')
  const [chosen, setChosen] = useState<Choice>({ of: 'everyone' })
  const all = useMemo(() => quotationGroups(index), [index])
  const speakers = useMemo(
    () =>
      speakersOf(
        all.filter((group) => !hidden.includes(group.class)),
        order,
      ),
    [all, hidden, order],
  )
  const found = chosen.of === 'speaker' ? speakers.filter(({ name }) => name === chosen.name) : []
  const listed = found.length > 0 ? found : speakers
  const shown = speakers.reduce((sum, { quotations }) => sum + quotations.length, 0)
  const scroll = useRef<HTMLDivElement>(null)
  const count = shown === all.length ? '' : `${String(shown)} of `
  return (
    <ViewPage
      title={title}
      sub={`${count}${counted(all.length, 'quotation')} in ${counted(index.articles.length, 'article')}`}
      partial={partial}
      scroll={scroll}
      controls={
        <Toggle isOn={order === 'drift'} onToggle={() => setOrder(order === 'drift' ? 'story' : 'drift')}>
          <ArrowDownUp size={14} aria-hidden="true" /> Most drift first
        </Toggle>
      }
    >
      {speakers.length > 0 ? (
        <div className={cls('quotes')}>
          <Speakers speakers={speakers} chosen={found[0] ?? null} onChoose={setChosen} />
          <List key={`${JSON.stringify(chosen)} ${order}`} speakers={listed} scroll={scroll} />
        </div>
      ) : (
        <Nothing title={all.length === 0 ? 'Nobody is quoted' : 'No quotations are shown'}>
          <p>
            {all.length === 0
              ? 'No article of this story has words in quotation marks that are longer than a title.'
              : 'Every quotation is of a class that is switched off under Show.'}
          </p>
        </Nothing>
      )}
    </ViewPage>
  )
}

function Speakers(props: {
  readonly speakers: readonly Speaker[]
  /** Null: everyone. */
  readonly chosen: Speaker | null
  readonly onChoose: (choice: Choice) => void
}) {
  const roving = useRoving<HTMLUListElement>('column')
  return (
    <ul className={cls('speakers')} aria-label="Speakers" {...roving}>
      <li>
        <button
          type="button"
          data-roving
          className={cls('speaker')}
          tabIndex={props.chosen === null ? 0 : -1}
          aria-pressed={props.chosen === null}
          onClick={() => props.onChoose({ of: 'everyone' })}
        >
          <span className="strong">Everyone</span>
          <span className="small quiet">{counted(props.speakers.length, 'speaker')}</span>
        </button>
      </li>
      {props.speakers.map((speaker) => (
        <li key={speaker.name ?? ''}>
          <button
            type="button"
            data-roving
            className={cls('speaker')}
            tabIndex={speaker === props.chosen ? 0 : -1}
            aria-pressed={speaker === props.chosen}
            onClick={() => props.onChoose({ of: 'speaker', name: speaker.name })}
          >
            <span className="strong">{speaker.name ?? 'Speaker not named'}</span>
            <span className="small quiet">{counted(speaker.quotations.length, 'quotation')}</span>
            {speaker.alsoNamed.length > 0 && (
              <span className="small quiet">also named {speaker.alsoNamed.slice(0, 3).join(', ')}</span>
            )}
            {speaker.alsoCreditedTo.length > 0 && (
              <span className="small quiet">also credited to {speaker.alsoCreditedTo.slice(0, 3).join(', ')}</span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}

function List(props: {
  readonly speakers: readonly Speaker[]
  readonly scroll: React.RefObject<HTMLDivElement | null>
}) {
  const rows = props.speakers.flatMap(({ name, quotations }) =>
    quotations.map((group, at) => ({ group, heading: at === 0 ? (name ?? 'Speaker not named') : null })),
  )
  const drawn = useDrawnRows({
    count: rows.length,
    estimate: (at) => 70 + 42 * (rows[at]?.group.variants.length ?? 1),
    keyOf: (at) => rows[at]?.group.id ?? String(at),
    scroll: props.scroll,
  })
  return (
    <div className={cls('list')}>
      <div style={{ height: drawn.before }} />
      {drawn.rows.map((at) => {
        const row = rows[at]
        return (
          row && (
            <section key={row.group.id} ref={drawn.measure} data-index={at} className={cls('group')}>
              {row.heading !== null && <h2>{row.heading}</h2>}
              <Quotation group={row.group} />
            </section>
          )
        )
      })}
      <div style={{ height: drawn.after }} />
    </div>
  )
}

function Quotation({ group }: { readonly group: QuotationGroup }) {
  return (
    <>
      <h3>
        <Chip mark={group.class} />
        <span>
          <span className="sr">{classNames[group.class]}: </span>
          <span className="strong">{group.title}</span> <span className="quiet">{group.where}</span>
        </span>
      </h3>
      <ul>
        {group.variants.map((variant) => (
          <Line key={`${variant.article.id} ${String(variant.range.start)}`} variant={variant} />
        ))}
      </ul>
    </>
  )
}

function Line({ variant }: { readonly variant: Variant }) {
  const { article, range, speaker } = variant
  const { goTo } = useActions()
  return (
    <li className={cls('variant')}>
      <OutletHead article={article} date="no" />
      <blockquote dir="auto" lang={article.language ?? undefined}>
        “<Pieces variant={variant} />”
      </blockquote>
      <button
        type="button"
        className={cls('said')}
        title="Open in Compare"
        onClick={() => void goTo(article.id, range.start)}
      >
        {speaker === null ? 'speaker not named' : `said by ${speaker}`}
        <span className="sr">, open in Compare at {outletName(article)}</span>
      </button>
    </li>
  )
}

/** The words, with a count where words of the longest variant are left out. */
function Pieces({ variant: { article, range, marks, gaps } }: { readonly variant: Variant }) {
  const ends = [...gaps.map(({ at }) => at), range.end]
  return ends.map((end, at) => {
    const start = at === 0 ? range.start : (gaps[at - 1]?.at ?? range.start)
    const gap = gaps[at]
    return (
      <span key={`${String(at)} ${String(end)}`}>
        <Words text={article.text} range={{ start, end }} marks={marks} hidden={[]} current={null} />
        {gap && <span className={cls('gap')}>{counted(gap.words, 'word')} left out</span>}
      </span>
    )
  })
}
