import { classes } from '../components/classes.js'
import type { LinkView } from '../model/compare-model.js'
import { confidenceOf } from '../model/format.js'
import styles from './Inspector.module.css'

const cls = classes(styles)

/** How sure the link is: a word, four steps and what the step means in tests. Never a bare percentage. */
export function Confidence({ link: { link } }: { readonly link: LinkView }) {
  if (link.by === 'person') return null
  const { word, steps, meaning } = confidenceOf(link.score)
  const evidence = (link.evidence ?? []).map(asSentence).join(' ')
  return (
    <div className={cls('confidence')}>
      <span>
        Confidence: <b className="strong">{word}</b>
      </span>
      <span className={cls('meter')} role="img" aria-label={`${String(steps)} of 4`}>
        {[1, 2, 3, 4].map((step) => (
          <i key={step} {...(step > steps ? { 'data-off': true } : {})} />
        ))}
      </span>
      <p className="quiet small">
        {evidence} {meaning}
      </p>
    </div>
  )
}

const asSentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`)
