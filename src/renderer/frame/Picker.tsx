import { ChevronDown } from 'lucide-react'
import type { ArticleSummary } from '../../api/contract.js'
import type { Side } from '../../core/model.js'
import { plain } from '../../core/text/plain.js'
import { SideBadge } from '../components/Chip.js'
import { Menu, type MenuGroup } from '../components/Menu.js'
import { classes } from '../components/classes.js'
import { counted, fileName, formatDate, formatShortDate, outletName } from '../model/format.js'
import { useActions, useApp } from '../state/store.js'
import styles from './TopBar.module.css'

const cls = classes(styles)

const none: readonly never[] = []

/** Longer lists belong to the library, which is virtual and can be searched. */
const MOST = 60

/** The head of a column: says which article stands below and lets another be chosen. */
export function Picker({ side }: { readonly side: Side }) {
  const articles = useApp((state) => state.folder?.articles) ?? none
  const stories = useApp((state) => state.folder?.stories) ?? none
  const chosen = useApp((state) => state.chosen)
  const { choose } = useActions()
  const name = side.toUpperCase()
  const article = articles.find(({ id }) => id === chosen[side])
  return (
    <Menu
      label={`Choose article ${name}`}
      groups={() => groupsOf(articles, stories, article?.story ?? null)}
      selected={chosen[side]}
      onChoose={(id) => void choose(side, id)}
      trigger={{
        className: cls('pick'),
        title: `Choose article ${name}`,
        content: (
          <>
            <span className="sr">Article {name}: </span>
            <SideBadge side={side} />
            {article ? (
              <>
                <b>{outletName(article)}</b>
                <i>{formatDate(article.published)}</i>
              </>
            ) : (
              <b className={cls('none')}>Choose an article</b>
            )}
            <ChevronDown size={16} aria-hidden="true" />
          </>
        ),
      }}
    />
  )
}

function groupsOf(
  articles: readonly ArticleSummary[],
  stories: readonly { readonly id: string; readonly title: string }[],
  story: string | null,
): readonly MenuGroup[] {
  const entry = (article: ArticleSummary) => ({
    id: article.id,
    label: outletName(article),
    sub: [formatShortDate(article.published), plain(article.title ?? fileName(article.file))].join(' · '),
  })
  const title = stories.find(({ id }) => id === story)?.title ?? 'In no story'
  const same = articles.filter((article) => article.story === story)
  const others = articles.filter((article) => article.story !== story)
  const left = same.length + others.length - MOST
  return [
    { id: 'same', title, entries: same.slice(0, MOST).map(entry) },
    {
      id: 'others',
      title: left > 0 ? `Others (${counted(left, 'more article')} in the library)` : 'Others',
      entries: others.slice(0, Math.max(0, MOST - same.length)).map(entry),
    },
  ]
}
