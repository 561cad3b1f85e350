import { CalendarX2, ChevronRight } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { plain } from '../../../core/text/plain.js'
import { Button } from '../../components/Button.js'
import { Chip, classNames } from '../../components/Chip.js'
import { Tag } from '../../components/Tag.js'
import { classes } from '../../components/classes.js'
import { counted, formatDate, formatTime, outletName } from '../../model/format.js'
import { useActions, useApp } from '../../state/store.js'
import { OutletHead } from '../common/OutletHead.js'
import { StoryPage } from '../common/StoryPage.js'
import { Nothing, ViewPage } from '../common/ViewPage.js'
import type { StoryIndex } from '../common/story-index.js'
import { useDrawnRows } from '../common/use-drawn-rows.js'
import { Words } from '../compare/Words.js'
import styles from './Timeline.module.css'
import {
  type DateProblem,
  type DayEvent,
  type Day,
  type DayPart,
  type Telling,
  dayParts,
  divergingIn,
  storyStart,
  timeline,
} from './timeline-model.js'

const cls = classes(styles)
const title = 'What is said to have happened when'

/** Publication times and the dates in the texts, day by day. */
export const TimelineView = () => <StoryPage title={title} view={Days} />

function Days({ index, partial }: { readonly index: StoryIndex; readonly partial: string | null }) {
  const hidden = useApp((state) => state.settings.hiddenClasses)
  const { days, problems, undated, events } = useMemo(() => timeline(index, hidden), [index, hidden])
  const start = useMemo(() => storyStart(days), [days])
  const differing = useMemo(
    () => (hidden.includes('diverge') ? 0 : divergingIn(days.slice(0, start))),
    [days, start, hidden],
  )
  // What the articles give different days for is not put away unless the person does so.
  const [chosen, setChosen] = useState<boolean | null>(null)
  const background = chosen ?? differing > 0
  const parts = useMemo(() => dayParts(background ? days : days.slice(start)), [days, start, background])
  const scroll = useRef<HTMLDivElement>(null)
  const drawn = useDrawnRows({
    count: parts.length,
    estimate: (at) => 40 + 130 * Math.max(1, parts[at]?.events.length ?? 1),
    keyOf: (at) => parts[at]?.key ?? String(at),
    scroll,
  })
  return (
    <ViewPage
      title={title}
      sub={`${counted(events, 'dated event')} in ${counted(index.articles.length, 'article')}`}
      partial={partial}
      scroll={scroll}
    >
      {problems.length > 0 && <Problems problems={problems} />}
      {undated.length > 0 && (
        <p className={cls('undated')}>Published on a day that is not given: {undated.map(outletName).join(', ')}</p>
      )}
      {days.length === 0 ? (
        <Nothing title="No dates were found">
          <p>No article of this story gives its day of publication, or a day that can be told for certain.</p>
        </Nothing>
      ) : (
        <>
          <div className={cls('columns')} aria-hidden="true">
            <span>Day</span>
            <span>Published</span>
            <span>Said to have happened</span>
            <span>Expected</span>
          </div>
          {start > 0 && (
            <Background
              days={days.slice(0, start)}
              differing={differing}
              isOpen={background}
              onToggle={() => setChosen(!background)}
            />
          )}
          <div role="list" aria-label="Days">
            <div style={{ height: drawn.before }} />
            {drawn.rows.map((at) => {
              const part = parts[at]
              return (
                part && (
                  <div
                    key={part.key}
                    role="listitem"
                    ref={drawn.measure}
                    data-index={at}
                    className={cls('day', part.continues && 'continues')}
                  >
                    <DayRow day={part} />
                  </div>
                )
              )
            })}
            <div style={{ height: drawn.after }} />
          </div>
        </>
      )}
    </ViewPage>
  )
}

/** What happened long before the story, as one line: it is told in every article, and is seldom what is being looked for. */
function Background(props: {
  readonly days: readonly Day[]
  /** Events among them for which the articles give different days. */
  readonly differing: number
  readonly isOpen: boolean
  readonly onToggle: () => void
}) {
  const { days, differing, isOpen, onToggle } = props
  const [first, last] = [days[0], days.at(-1)].map((day) => shortDate(day?.value ?? ''))
  const events = days.reduce((sum, day) => sum + day.events.length, 0)
  return (
    <button type="button" className={cls('background')} aria-expanded={isOpen} onClick={onToggle}>
      <ChevronRight size={16} aria-hidden="true" />
      <span className="strong">Background</span>
      <span className="quiet">
        {first === last ? first : `${first ?? ''} to ${last ?? ''}`}, {counted(events, 'dated event')}
      </span>
      {differing > 0 && (
        <span className={cls('differ')}>
          <Chip mark="diverge" />
          <span>{counted(differing, 'event')} with other days elsewhere</span>
        </span>
      )}
    </button>
  )
}

function DayRow({ day }: { readonly day: DayPart }) {
  const { weekday, date } = dayNames(day.value)
  const of = (tense: DayEvent['tense']): readonly DayEvent[] => day.events.filter((event) => event.tense === tense)
  return (
    <>
      <h2 className={cls('date', day.continues && 'sr')}>
        {weekday !== '' && <span>{weekday} </span>}
        <span className={cls('when')}>{date}</span>
      </h2>
      <div className={cls('published')}>
        {day.published.length > 0 && <h3>Published</h3>}
        <ul>
          {day.published.map((article) => (
            <li key={article.id}>
              <OutletHead article={article} date="no" />
              <span className="small quiet figures">{formatTime(article.published) ?? 'no time given'}</span>
            </li>
          ))}
        </ul>
      </div>
      <Events events={of('happened')} title="Said to have happened" look="happened" />
      <Events events={of('expected')} title="Expected" look="expected" />
    </>
  )
}

function Events(props: {
  readonly events: readonly DayEvent[]
  readonly title: string
  readonly look: DayEvent['tense']
}) {
  return (
    <div className={cls('events', props.look)}>
      {props.events.length > 0 && <h3>{props.title}</h3>}
      <ul>
        {props.events.map((event) => (
          <li key={event.id} className={cls('event')}>
            {event.otherDays.length > 0 && (
              <p className={cls('differ')}>
                <Chip mark="diverge" />
                <span>
                  <span className="sr">{classNames.diverge}: </span>
                  Others say {event.otherDays.map((value) => shortDay(value)).join(', ')}
                </span>
              </p>
            )}
            <Tellings tellings={event.tellings} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** This many articles are quoted at once; the others on request. */
const AT_ONCE = 4

function Tellings({ tellings }: { readonly tellings: readonly Telling[] }) {
  const [all, setAll] = useState(false)
  const shown = all || tellings.length <= AT_ONCE + 1 ? tellings : tellings.slice(0, AT_ONCE)
  return (
    <ul>
      {shown.map((telling) => (
        <TellingLine key={`${telling.article.id} ${String(telling.date.start)}`} telling={telling} />
      ))}
      {shown.length < tellings.length && (
        <li className={cls('more')}>
          <Button look="link" onPress={() => setAll(true)}>
            {counted(tellings.length - shown.length, 'more article')}
          </Button>
        </li>
      )}
    </ul>
  )
}

function TellingLine({ telling }: { readonly telling: Telling }) {
  const { article, range, cutBefore, cutAfter, marks, date } = telling
  const { goTo } = useActions()
  return (
    <li className={cls('telling')}>
      <OutletHead article={article} date="no" />
      <button
        type="button"
        className={cls('words')}
        dir="auto"
        lang={article.language ?? undefined}
        title={`Open in Compare: ${outletName(article)}`}
        onClick={() => void goTo(article.id, date.start)}
      >
        {cutBefore && '…\u00a0'}
        {article.text.slice(range.start, date.start)}
        <strong>
          <Words text={article.text} range={date} marks={marks} hidden={[]} current={null} />
        </strong>
        {article.text.slice(date.end, range.end)}
        {cutAfter && '\u00a0…'}
      </button>
    </li>
  )
}

function Problems({ problems }: { readonly problems: readonly DateProblem[] }) {
  const { goTo } = useActions()
  return (
    <section className={cls('problems')} aria-label="Date problems">
      <h2>
        <Tag tone="warn">
          <CalendarX2 size={13} aria-hidden="true" />
          {counted(problems.length, 'date problem')}
        </Tag>
      </h2>
      <ul>
        {problems.map(({ article, check }) => (
          <li key={`${article.id} ${String(check.start)} ${check.kind}`}>
            <button type="button" title="Open in Compare" onClick={() => void goTo(article.id, check.start)}>
              {outletName(article)}: <q>{article.text.slice(check.start, check.end)}</q>
            </button>{' '}
            <span className="quiet">{plain(check.message)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** "Wed" and "7 May 2025"; no weekday where the words give none. */
function dayNames(value: string): { readonly weekday: string; readonly date: string } {
  const [weekday = '', ...rest] = formatDate(value).split(' ')
  return /^\d{4}-\d\d-\d\d$/.test(value) ? { weekday, date: rest.join(' ') } : { weekday: '', date: formatDate(value) }
}

const shortDate = (value: string): string => dayNames(value).date

const shortDay = (value: string): string =>
  value.includes('/') ? formatDate(value) : formatDate(value).replace(/ \d{4}$/, '')
