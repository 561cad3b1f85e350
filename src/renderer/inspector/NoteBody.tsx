import { Suspense, lazy } from 'react'

/** Reading Markdown takes a tenth of the script that a window starts with; it is fetched with the first note that is shown. */
const NoteMarkdown = lazy(async () => ({ default: (await import('./NoteMarkdown.js')).NoteMarkdown }))

/** The words of a note. Until its Markdown is read they stand as they were written. */
export const NoteBody = ({ body }: { readonly body: string }) => (
  <Suspense fallback={<p dir="auto">{body}</p>}>
    <NoteMarkdown body={body} />
  </Suspense>
)
