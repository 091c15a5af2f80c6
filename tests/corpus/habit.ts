/** How one body lays out its plan or report: data, so that a new habit is an entry and no code. */
export type Role =
  | 'number'
  | 'principle'
  | 'objective'
  | 'measure'
  | 'criteria'
  | 'baseline'
  | 'target'
  | 'period'
  | 'budget'
  | 'outcome'
  | 'responsible'
  | 'result'
  | 'percent'
  | 'tick'
  | 'other'

/** Labels to choose from; columns beside each other with one `group` stand under it. */
export type HabitColumn = { role: Role; labels: string[]; group?: string; width: number }

export type Habit = {
  name: string
  kind: 'plan' | 'report'
  columns: HabitColumn[]
  header: 'once' | 'none' | 'repeated'
  numbersRow?: 'digits' | 'letters'
  /**
   * Where objectives stand; 'number-and-row': the number in the first column, the title across the others;
   * 'two-rows': the name in one row, the title in the next; 'among': as a measure without anything beside it.
   */
  objectives: 'rows' | 'column' | 'number-and-row' | 'two-rows' | 'among' | 'paragraphs' | 'none'
  /** {n} 1, {word} Нэг, {WORD} НЭГ, {ordinal} Нэгдүгээр, {roman} I; '' where a column says the number. */
  objectiveForm: string
  principles?: 'rows' | 'column'
  /** Objectives are counted anew in each section: "2.1". */
  objectiveNumber?: 'in-section'
  /** {n} objective, {m} measure within it, {k} measure in the whole document. */
  numberForm: string
  numbers: 'column' | 'text' | 'counted' | 'none'
  criteria: 'bullets' | 'dashes' | 'lines' | 'sentences' | 'semicolons' | 'counted'
  /** Roles whose cells are merged over rows with the same value. */
  merged?: Role[]
  slips?: boolean
  /** The percent stands at the end of the result. */
  percentInResult?: boolean
  /** Signatures stand in a table without lines. */
  signatureTable?: boolean
  /** How little of the table's lines is printed: such a plan is a question of PDF alone. */
  print?: Print
}

/** A table that is printed without all of its lines: columns are told by white space. */
export type Print = {
  lines: 'none' | 'across' | 'filled-header' | 'ruled-header'
  /** Between a cell's side and its text, in twentieths of a point; Word's own is 108. */
  padding?: number
  /** Between a cell's top and its text; Word's own is 0. */
  paddingAbove?: number
  align?: 'justified' | 'centred'
  vertical?: 'center'
  portrait?: boolean
  /** Printed by a program from a web page. */
  fromHtml?: boolean
}

export const measure = (...labels: string[]): HabitColumn => ({ role: 'measure', labels, width: 30 })
export const criteria = (...labels: string[]): HabitColumn => ({ role: 'criteria', labels, width: 24 })
export const period = (...labels: string[]): HabitColumn => ({ role: 'period', labels, width: 12 })
export const responsible = (...labels: string[]): HabitColumn => ({ role: 'responsible', labels, width: 15 })
export const number = (...labels: string[]): HabitColumn => ({ role: 'number', labels, width: 6 })
export const result = (...labels: string[]): HabitColumn => ({ role: 'result', labels, width: 30 })
export const percent = (...labels: string[]): HabitColumn => ({ role: 'percent', labels, width: 8 })
