/** A figure has no room for advice: the panels below give it. */
export function FigureEmpty() {
  return (
    <div>
      <p className="text-2xl font-semibold text-faint">–</p>
      <p className="text-xs text-muted">No data in this view</p>
    </div>
  )
}
