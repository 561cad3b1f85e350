import { useMemo } from 'react'
import { classes } from '../components/classes.js'
import { counted, outletName } from '../model/format.js'
import { useActions, useApp } from '../state/store.js'
import styles from './Library.module.css'

const cls = classes(styles)

/** More than this is not a list to read but a reason to ask for more words. */
const SHOWN = 100

export function SearchHits() {
  const articles = useApp((state) => state.folder?.articles)
  const known = useMemo(() => new Map(articles?.map((article) => [article.id, article])), [articles])
  const { query, hits } = useApp((state) => state.searchAll)
  const { goTo, setDrawer } = useActions()
  if (hits.status === 'failed') return <p className={cls('empty')}>{hits.failure.message}</p>
  if (hits.status !== 'ready') return <p className={cls('empty')}>Searching …</p>
  if (hits.value.length === 0) return <p className={cls('empty')}>No text has “{query.trim()}”.</p>
  const places = counted(hits.value.length, 'place')
  const texts = counted(new Set(hits.value.map(({ article }) => article)).size, 'text')
  return (
    <>
      <p className={cls('found')} role="status">
        {places} in {texts}
        {hits.value.length > SHOWN && `, the first ${String(SHOWN)} are listed`}
      </p>
      <ul className={cls('hits')} aria-label={`${String(hits.value.length)} places found`}>
        {hits.value.slice(0, SHOWN).map((hit) => {
          const article = known.get(hit.article)
          return (
            <li key={`${hit.article}:${String(hit.start)}`}>
              <button
                type="button"
                className={cls('hit')}
                onClick={() => {
                  setDrawer(null)
                  void goTo(hit.article, hit.start)
                }}
              >
                <span className="strong">{article ? outletName(article) : ''}</span>
                <span className={cls('words')} dir="auto">
                  {hit.before}
                  <mark className="w found">{hit.match}</mark>
                  {hit.after}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
