/** The mark of Crossread: two lines that cross. */
export function Mark({ className }: { readonly className?: string }) {
  return (
    <svg className={className} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d="M2 4.5h5.5c4 0 1.5 11 5.5 11H18" fill="none" stroke="var(--ink)" strokeWidth="2" strokeLinecap="round" />
      <path
        d="M2 15.5h5.5c1.6 0 2.1-1.7 2.5-3.6M10.6 8.2c.4-2 .9-3.7 2.4-3.7H18"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  )
}
