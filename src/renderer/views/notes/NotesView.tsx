import { ChevronDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from '../../components/Button.js'
import buttonStyles from '../../components/Button.module.css'
import { Menu } from '../../components/Menu.js'
import { classes } from '../../components/classes.js'
import { counted } from '../../model/format.js'
import { useApp } from '../../state/store.js'
import { Nothing, Toggle, ViewPage } from '../common/ViewPage.js'
import { DraftList } from './DraftList.js'
import { EntryCard } from './EntryCard.js'
import styles from './Notes.module.css'
import { type Entry, type EntryFilter, type EntryKind, counts, entriesOf, filesOfStory, kindNamesOfEntries, marksOf, passes } from './list.js' // prettier-ignore

const cls = classes(styles)
const buttonCls = classes(buttonStyles)

const everything: EntryFilter = { files: null, kind: null, mark: null, author: null }
/** More are drawn when somebody asks for them. */
const AT_ONCE = 100

/** All notes and decisions of the story, or of the folder, each with the way to its passage. */
export function NotesView() {
  const annotations = useApp((state) => state.annotations)
  const folder = useApp((state) => state.folder)
  const article = useApp(({ chosen }) => chosen.a ?? chosen.b)
  const [filter, setFilter] = useState(everything)
  const [scope, setScope] = useState<'story' | 'folder'>('story')
  const [most, setMost] = useState(AT_ONCE)
  const story = useMemo(() => folder && filesOfStory(folder, article), [folder, article])
  const files = scope === 'story' ? story : null
  const all = useMemo(
    () => entriesOf(annotations).filter((entry) => passes(entry, { ...everything, files })),
    [annotations, files],
  )
  const shown = all.filter((entry) => passes(entry, filter))
  const notes = all.filter(({ of }) => of === 'note').length
  const where = files === null ? 'in this folder' : 'in this story'
  const narrowed = shown.length === all.length ? '' : `${String(shown.length)} shown: `
  return (
    <ViewPage
      title="Notes and decisions"
      sub={`${narrowed}${counted(notes, 'note')} and ${counted(all.length - notes, 'decision')} ${where}`}
      controls={
        <>
          <Filters all={all} filter={filter} onFilter={setFilter} />
          {story !== null && (
            <Toggle isOn={scope === 'folder'} onToggle={() => setScope(scope === 'folder' ? 'story' : 'folder')}>
              Whole folder
            </Toggle>
          )}
        </>
      }
    >
      <div className={cls('list')}>
        <DraftList />
        {shown.slice(0, most).map((entry) => (
          <EntryCard key={entry.key} entry={entry} />
        ))}
        {shown.length > most && <Button onPress={() => setMost(most + AT_ONCE)}>Show more</Button>}
      </div>
      {shown.length === 0 && <Empty hasAny={all.length > 0} onShowAll={() => setFilter(everything)} />}
    </ViewPage>
  )
}

function Empty({ hasAny, onShowAll }: { readonly hasAny: boolean; readonly onShowAll: () => void }) {
  if (hasAny) {
    return (
      <Nothing title="Nothing of this kind is here">
        <p>The list is narrowed to a kind, a class or tag, or an author.</p>
        <Button onPress={onShowAll}>Show all</Button>
      </Nothing>
    )
  }
  return (
    <Nothing title="No notes yet">
      <p>Press N on a passage in Compare to write one. What you link, unlink, accept or dismiss is listed here too.</p>
    </Nothing>
  )
}

interface FiltersProps {
  readonly all: readonly Entry[]
  readonly filter: EntryFilter
  readonly onFilter: (filter: EntryFilter) => void
}

function Filters({ all, filter, onFilter }: FiltersProps) {
  const kinds = counts(all.map(({ kind }) => kind)).map(([kind, count]) => ({ id: kind, label: kindNamesOfEntries[kind], count })) // prettier-ignore
  const marks = counts(all.flatMap(marksOf)).map(([mark, count]) => ({ id: mark, label: mark, count }))
  const authors = counts(all.map(({ author }) => author ?? '')).map(([author, count]) => ({ id: author, label: author === '' ? 'No name' : author, count })) // prettier-ignore
  return (
    <>
      <FilterBy
        name="Kind"
        all="All kinds"
        options={kinds}
        chosen={filter.kind}
        onChoose={(id) => onFilter({ ...filter, kind: id as EntryKind | null })}
      />
      <FilterBy
        name="Class or tag"
        all="All classes and tags"
        options={marks}
        chosen={filter.mark}
        onChoose={(mark) => onFilter({ ...filter, mark })}
      />
      {authors.length > 1 && (
        <FilterBy
          name="Author"
          all="All authors"
          options={authors}
          chosen={filter.author}
          onChoose={(author) => onFilter({ ...filter, author })}
        />
      )}
    </>
  )
}

interface FilterByProps {
  readonly name: string
  readonly all: string
  readonly options: readonly { readonly id: string; readonly label: string; readonly count: number }[]
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

function FilterBy({ name, all, options, chosen, onChoose }: FilterByProps) {
  if (options.length === 0 && chosen === null) return null
  const named = chosen === null ? all : (options.find(({ id }) => id === chosen)?.label ?? chosen)
  // An id of an option could be anything that a person typed as a tag.
  const idOf = (id: string): string => `is:${id}`
  return (
    <Menu
      label={name}
      selected={chosen === null ? 'all' : idOf(chosen)}
      onChoose={(id) => onChoose(id === 'all' ? null : id.slice(idOf('').length))}
      groups={[
        { id: 'all', title: null, entries: [{ id: 'all', label: all }] },
        {
          id: 'options',
          title: name,
          entries: options.map(({ id, label, count }) => ({ id: idOf(id), label, sub: String(count) })),
        },
      ]}
      trigger={{
        className: buttonCls('button'),
        label: `${name}: ${named}`,
        content: (
          <>
            {named}
            <ChevronDown size={16} aria-hidden="true" />
          </>
        ),
      }}
    />
  )
}
