import { ArrowLeft } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../components/Button.js'
import { Modal } from '../../components/Modal.js'
import { classes } from '../../components/classes.js'
import { useActions } from '../../state/store.js'
import formats from '../../../../docs/file-formats.md?raw'
import guide from '../../../../docs/guide.md?raw'
import styles from './Guide.module.css'
import { Blocks } from './Markdown.js'
import { parseGuide, sectionsOf, titleOf } from './parse.js'

const cls = classes(styles)

const pages = { 'guide.md': guide, 'file-formats.md': formats } as const
type PageName = keyof typeof pages
const isPage = (name: string): name is PageName => Object.hasOwn(pages, name)

const pictures = import.meta.glob<string>('../../../../docs/pictures/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
})
const pictureOf = (file: string): string | null => pictures[`../../../../docs/pictures/${file}`] ?? null

/** The user guide, as it comes with the program: it needs no connection, and is the same in every shell. */
export function Guide() {
  const { show } = useActions()
  const [page, setPage] = useState<PageName>('guide.md')
  const top = useRef<HTMLDivElement>(null)
  const root = useMemo(() => parseGuide(pages[page]), [page])
  const goTo = (id: string): void => {
    const heading = document.getElementById(id)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  useEffect(() => {
    top.current?.parentElement?.scrollTo(0, 0)
  }, [page])
  const follow = (url: string): void => {
    const [file = '', section = ''] = url.split('#')
    if (isPage(file)) setPage(file)
    else if (section !== '') goTo(section)
  }
  return (
    <Modal title={titleOf(root)} size="book" onClose={() => show(null)}>
      <div className={cls('guide')} ref={top}>
        {page !== 'guide.md' && (
          <Button look="link" onPress={() => setPage('guide.md')}>
            <ArrowLeft size={14} aria-hidden="true" /> Back to the user guide
          </Button>
        )}
        <nav className={cls('contents')} aria-label="Contents">
          {sectionsOf(root).map(({ id, title }) => (
            <button key={id} type="button" className={cls('link')} onClick={() => goTo(id)}>
              {title}
            </button>
          ))}
        </nav>
        <Blocks nodes={root.children} pictureOf={pictureOf} onLink={follow} />
      </div>
    </Modal>
  )
}
