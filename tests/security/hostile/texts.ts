/** What becomes code where a page builds HTML from text. At most 64 characters of ASCII, as a report may hold them. */
export const markup = [
  '<img src=x onerror=attack()>',
  '"><script>attack()</script>',
  "' autofocus onfocus=attack() x='",
  '</script><svg/onload=attack()>',
  'javascript:attack()',
  '{{constructor.constructor("attack()")()}}',
  '${attack()}',
]

/** What a spreadsheet runs. */
export const formulas = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1,1)',
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("//evil.example")',
]

export const hostileTexts = [...markup, ...formulas]
