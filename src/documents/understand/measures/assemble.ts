import { isComplete, startsInside } from '../cells/cell-shapes.ts'
import { readHeading, splitLetter, wordNumberAlone } from '../cells/headings.ts'
import { joinTexts, sameText } from '../cells/joining.ts'
import { depthOf, headOf, numberAlone, splitNumber } from '../cells/numbering.ts'
import type { PlanRow } from '../rows/rows.ts'
import { dataAfter, noteOfLost, notesOfTorn, traceOf } from './assembly-traces.ts'
import {
  type MeasureDraft,
  type NoteDraft,
  newMeasure,
  type ObjectiveDraft,
  type RowTrace,
} from './drafts.ts'
import { addFields, fillFields } from './fields.ts'
import { type DataRow, type Habits, habitsOf, splitBare } from './habits.ts'
import { inheritMerged, isPieceOfMeasure, isSectionAbove, isSum } from './neighbours.ts'
import { hasMore, headsNext, numberOfRow, numbersMoveOn, withoutNumber } from './row-numbers.ts'

/** Puts the rows of all plan tables together into objectives and measures, repairing what page ends have cut. */
export class Assembly {
  readonly objectives: ObjectiveDraft[] = []
  readonly traces: RowTrace[] = []
  readonly notes: NoteDraft[] = []
  private readonly habits: Habits
  private principle: string | null = null
  private objective: ObjectiveDraft | null = null
  private measure: MeasureDraft | null = null
  /** The last heading without the word «Зорилт». */
  private unnamed: PlanRow | null = null
  private readonly rows: readonly PlanRow[]

  constructor(rows: readonly PlanRow[]) {
    this.rows = rows
    this.habits = habitsOf(rows)
    for (const [index, row] of rows.entries()) this.read(row, index)
  }

  private read(row: PlanRow, index: number): void {
    if (row.kind === 'heading') this.readHeading(row, index)
    else if (row.kind === 'data') this.readData(row, index)
    else if (row.kind === 'frame') this.trace(row, 'ignored')
    else this.trace(row, row.kind)
  }

  private trace(
    row: PlanRow,
    kind: RowTrace['kind'],
    objective?: ObjectiveDraft | null,
    measure?: MeasureDraft | null,
  ) {
    this.traces.push(traceOf(row, kind, objective, measure))
  }

  private readHeading(row: PlanRow & { kind: 'heading' }, index: number): void {
    const heading = readHeading(row.text)
    const named = heading.form === 'explicit'
    const open = this.objective
    if (!named && open?.title === '' && open.number !== null && open.measures.length === 0) {
      // «ЗОРИЛТ 1» in one row, what it is in the next.
      open.title = row.text
      this.trace(row, 'objective', open)
      return
    }
    const section = !named && (this.habits.objectivesNamed || isSectionAbove(this.rows, index, heading.form))
    if (section) {
      this.principle = row.text
      this.measure = null
      this.trace(row, 'principle')
      return
    }
    if (isSum(row.text)) {
      this.trace(row, 'ignored')
      return
    }
    if (!named) this.unnamed = row
    const lettered = heading.form === 'plain' ? splitLetter(row.text) : heading
    this.openObjective(lettered.number, lettered.title)
    this.trace(row, 'objective', this.objective)
  }

  /** "1.1" under «Зорилт 1.» is a measure, though "1.1.1" follows it. */
  private isWithin(row: DataRow): boolean {
    const named = this.habits.objectivesNamed && this.objective?.number
    return named ? (numberOfRow(row) ?? '').startsWith(`${this.objective?.number}.`) : false
  }

  /** What stood as an objective's heading above the one that a number beside it tells is the section of both. */
  private makeSection(): void {
    const { objective, unnamed } = this
    const trace = this.traces.findLast((one) => one.objective === objective)
    if (!objective || unnamed?.kind !== 'heading' || objective.measures.length > 0) return
    if (trace?.block !== unnamed.block || trace.row !== unnamed.row) return
    this.objectives.splice(this.objectives.indexOf(objective), 1)
    this.principle = unnamed.text
    trace.kind = 'principle'
    delete trace.objective
  }

  private openObjective(number: string | null, title: string): void {
    const current = this.objective
    // The heading of an objective may come after its first measure when a table is torn: keep the measure.
    const keep = this.measure?.number && number !== null && headOf(this.measure.number) === number
    this.objective = { number, title, principle: this.principle, measures: [] }
    this.objectives.push(this.objective)
    if (
      keep &&
      this.measure &&
      current &&
      current.number !== number &&
      /\./.test(this.measure.number ?? '')
    ) {
      current.measures = current.measures.filter((measure) => measure !== this.measure)
      this.objective.measures.push(this.measure)
      this.notes.push({ code: 'objective-after-measure', severity: 'doubt', objective: this.objective })
    } else this.measure = null
  }

  private readData(row: DataRow, index: number): void {
    const principle = this.habits.sectionsAreObjectives ? undefined : row.cells.get('principle')
    if (principle?.startsHere && !this.habits.sectionsInRows) this.principle = principle.text
    const opened = this.readObjectiveCell(row)
    const cell = row.cells.get('measure')
    const next = dataAfter(this.rows, index)
    if (!opened && cell && headsNext(row, next) && !this.isWithin(row)) {
      this.makeSection()
      const number = numberOfRow(row) ?? wordNumberAlone(row.cells.get('number')?.text ?? '')
      this.openObjective(number, withoutNumber(cell.text))
      this.trace(row, 'objective', this.objective)
      return
    }
    if (cell?.startsHere) this.readMeasureCell(row, cell.text, index, opened)
    else if (cell && this.measure) this.goOn(row, index)
    else if (this.measure && hasMore(row)) this.goOn(row, index)
    else this.trace(row, opened ? 'objective' : 'ignored', this.objective)
    if (!cell && !this.measure && hasMore(row)) this.notes.push(noteOfLost(row, this.objective))
  }

  /** @returns whether the row opened an objective */
  private readObjectiveCell(row: DataRow): boolean {
    const cell = row.cells.get(this.habits.sectionsAreObjectives ? 'principle' : 'objective')
    if (!cell?.startsHere) return false
    const heading = readHeading(cell.text)
    const title = heading.form === 'plain' ? cell.text : heading.title
    const current = this.objective
    const same = current && (sameText(current.title, title) || sameText(current.title, cell.text))
    if (same && !numbersMoveOn(row, current)) return false
    if (current && heading.form === 'plain' && this.isPieceOfTitle(row, cell.text, current)) return false
    const fromColumn = this.habits.numberOfObjective ? numberAlone(row.cells.get('number')?.text ?? '') : null
    this.openObjective(heading.form === 'plain' ? fromColumn : (heading.number ?? fromColumn), title)
    return true
  }

  private isPieceOfTitle(row: DataRow, text: string, current: ObjectiveDraft): boolean {
    if (!startsInside(text) || (row.exact && !row.firstOfPiece)) return false
    if (!isComplete(current.title)) {
      current.title = joinTexts(current.title, text)
      this.notes.push({ code: 'title-joined', severity: 'info', objective: current })
      return true
    }
    // A piece of something that is not here: the end of a measure whose beginning was lost.
    this.openMeasure(newMeasure(null, text))
    this.notes.push(...notesOfTorn(this.measure))
    this.trace(row, 'measure', this.objective, this.measure)
    return true
  }

  private readMeasureCell(row: DataRow, raw: string, index: number, opened: boolean): void {
    const split = this.habits.numbersBare ? splitBare(raw) : splitNumber(raw)
    const alone = numberAlone(row.cells.get('number')?.text ?? '')
    const own = this.habits.numberOfObjective && alone !== null && depthOf(alone) === 1 ? null : alone
    const numberStarts = row.cells.get('number')?.startsHere ?? false
    const number = split.number ?? (numberStarts ? own : null)
    const text = split.number !== null ? split.text : raw
    const before = { measure: this.measure, objective: this.objective }
    if (number === null && !opened && isPieceOfMeasure(row, text, before, this.habits)) {
      this.joinPiece(row, text, index)
      return
    }
    this.openMeasure(newMeasure(number, text))
    if (number === null && !row.exact && this.habits.measuresNumbered && startsInside(text))
      this.notes.push(...notesOfTorn(this.measure))
    if (this.measure) {
      fillFields(this.measure, row.cells, this.notes)
      inheritMerged(row, this.measure, this.objective?.measures.at(-2), this.notes)
    }
    this.trace(row, 'measure', this.objective, this.measure)
  }

  private joinPiece(row: DataRow, text: string, index: number): void {
    if (this.measure && !isComplete(this.measure.text)) {
      this.measure.text = joinTexts(this.measure.text, text)
      this.notes.push({ code: 'measure-joined', severity: 'info', measure: this.measure, field: 'text' })
    } else if (this.objective) {
      this.objective.title = joinTexts(this.objective.title, text)
      this.notes.push({ code: 'title-joined', severity: 'info', objective: this.objective })
    }
    this.goOn(row, index)
  }

  private goOn(row: DataRow, index: number): void {
    if (!this.measure) return
    addFields(this.measure, row, dataAfter(this.rows, index), this.notes)
    this.trace(row, 'continuation', this.objective, this.measure)
  }

  private openMeasure(measure: MeasureDraft): void {
    const objective = this.objective
    if (
      !objective ||
      (objective.principle !== this.principle && objective.number === null && objective.title === '')
    ) {
      this.objective = { number: null, title: '', principle: this.principle, measures: [] }
      this.objectives.push(this.objective)
    }
    this.objective?.measures.push(measure)
    this.measure = measure
  }
}
