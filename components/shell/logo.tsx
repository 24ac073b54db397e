/** Three control planes in one cluster: stacked bars that grow, within a rounded square. */
export function Logo() {
  return (
    <svg viewBox="0 0 24 24" className="size-6 shrink-0" aria-hidden>
      <rect width="24" height="24" rx="6" className="fill-accent" />
      <g className="fill-on-accent">
        <rect x="5.5" y="13" width="3" height="5.5" rx="1" />
        <rect x="10.5" y="9.5" width="3" height="9" rx="1" />
        <rect x="15.5" y="5.5" width="3" height="13" rx="1" />
      </g>
    </svg>
  )
}
