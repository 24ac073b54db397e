/** How a group is shown that has a name of its own. */
export interface Look {
  label: string
  /** a CSS colour */
  colour: string
  /** a sign beside the colour, so that the colour is not the only one */
  icon: string
}
