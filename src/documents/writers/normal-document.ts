import { collapse } from '../language/words/fold.ts'
import type { DocumentMeasure, DocumentObjective, PlanDocument } from '../plan-document.ts'
import { printable } from './printable.ts'

function line(text: string): string {
  return collapse(printable(text))
}

function cell(text: string | null): string | null {
  const shown = text === null ? '' : line(text)
  return shown === '' || shown === '-' ? null : shown
}

/**
 * The document as the contract of reading has it, and as paper can carry it: white space collapsed, "-" and empty
 * are null, nothing invisible. Idempotent; what reading gives is normal already.
 */
export function normalDocument(document: PlanDocument): PlanDocument {
  const { issued, approvedBy } = document
  return {
    kind: document.kind,
    title: line(document.title),
    organization: cell(document.organization),
    year: document.year === null ? null : document.year + 0,
    window: document.window && { start: document.window.start, end: document.window.end },
    issued: { date: issued.date, place: cell(issued.place), number: cell(issued.number) },
    approvedBy: approvedBy && { position: line(approvedBy.position), name: line(approvedBy.name) },
    signatures: document.signatures.map(({ role, position, name }) => ({
      role,
      position: line(position),
      name: line(name),
    })),
    objectives: document.objectives.map(normalObjective),
  }
}

function normalObjective({ number, title, principle, measures }: DocumentObjective): DocumentObjective {
  return {
    number: cell(number),
    title: line(title),
    principle: cell(principle),
    measures: measures.map(normalMeasure),
  }
}

function normalMeasure(measure: DocumentMeasure): DocumentMeasure {
  return {
    number: cell(measure.number),
    text: line(measure.text),
    criteria: measure.criteria.map(cell).filter((criterion) => criterion !== null),
    baseline: cell(measure.baseline),
    target: cell(measure.target),
    period: cell(measure.period),
    budget: cell(measure.budget),
    outcome: cell(measure.outcome),
    responsible: cell(measure.responsible),
    result: cell(measure.result),
    // JSON has no minus zero.
    percent: measure.percent === null ? null : measure.percent + 0,
  }
}
