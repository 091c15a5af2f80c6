import { z } from 'zod'
import customsPlan from './customs-plan.json' with { type: 'json' }
import districtReport from './district-report.json' with { type: 'json' }
import full from './full.json' with { type: 'json' }
import ministryPlan from './ministry-plan.json' with { type: 'json' }
import registryReport from './registry-report.json' with { type: 'json' }
import soumPlan from './soum-plan.json' with { type: 'json' }
import soumReport from './soum-report.json' with { type: 'json' }

export const layoutRoles = [
  'number',
  'principle',
  'objective',
  'measure',
  'criteria',
  'baseline',
  'target',
  'period',
  'budget',
  'outcome',
  'responsible',
  'result',
  'percent',
] as const

const layoutRoleSchema = z.enum(layoutRoles)

/** What may stand above the table beside the title: the act whose annex it is, БАТЛАВ, the window, place and date. */
export const topBlocks = ['annex', 'approval', 'window', 'place'] as const
/** Who signs under the table. */
export const endBlocks = ['prepared', 'reviewed', 'approved'] as const

const columnSchema = z.strictObject({
  role: layoutRoleSchema,
  /** The heading as printed. */
  label: z.string(),
  /** Share of the table's width; the columns of a layout add up to 100. */
  widthPercent: z.number().positive().max(100),
  /** A heading over this column and its neighbours with the same group. */
  group: z.string().min(1).optional(),
})

/** More is a letter of its own. */
export const mostTextLines = 12
export const longestTextLine = 400

const textLine = z.string().min(1).max(longestTextLine)

/** How a body's table looks. A layout says nothing of what a plan contains: only where and under which words. */
export const layoutSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    columns: z.array(columnSchema).min(1),
    /** 'row': «Зорилт 1. …» across the table; 'column': one cell beside all of its measures. */
    objectiveAs: z.enum(['row', 'column']),
    principleAs: z.enum(['row', 'column', 'none']),
    /** A row 1 2 3 … under the headings, as older forms have. */
    columnNumbersRow: z.boolean(),
    /** 'text': "1.1. …" before the measure; a number column then carries the objective's number. */
    numberIn: z.enum(['column', 'text']),
    criteriaAs: z.enum(['bullets', 'lines']),
    orientation: z.enum(['landscape', 'portrait']),
    font: z.string().min(1),
    /** In points; titles are larger, column numbers smaller. */
    fontSize: z.number().min(6).max(16).multipleOf(0.5),
    /** Blocks that are printed, where the document has something for them; all of them when nothing is said. */
    top: z.array(z.enum(topBlocks)).optional(),
    end: z.array(z.enum(endBlocks)).optional(),
    /** The body's own lines above and under the table, with places such as «{он}» for what a document says. */
    topText: z.array(textLine).max(mostTextLines).optional(),
    endText: z.array(textLine).max(mostTextLines).optional(),
  })
  .superRefine((layout, context) => {
    for (const fault of layoutFaults(layout)) context.addIssue({ code: 'custom', message: fault })
  })

export type LayoutRole = z.infer<typeof layoutRoleSchema>
export type TopBlock = (typeof topBlocks)[number]
export type LayoutColumn = z.infer<typeof columnSchema>
export type Layout = z.infer<typeof layoutSchema>

function layoutFaults(layout: Omit<Layout, 'name'>): string[] {
  const roles = layout.columns.map((column) => column.role)
  const width = layout.columns.reduce((sum, column) => sum + column.widthPercent, 0)
  const has = (role: LayoutRole) => roles.includes(role)
  return [
    new Set(roles).size < roles.length ? 'a role stands twice' : '',
    has('measure') ? '' : 'no measure column',
    has('objective') === (layout.objectiveAs === 'column') ? '' : 'objectiveAs and the columns disagree',
    has('principle') === (layout.principleAs === 'column') ? '' : 'principleAs and the columns disagree',
    layout.numberIn === 'column' && !has('number') ? 'no number column' : '',
    // Otherwise a number column would stand empty: an objective row carries its number itself.
    layout.numberIn === 'text' && has('number') && !has('objective') ? 'nothing for the number column' : '',
    Math.abs(width - 100) > 0.5 ? 'the widths do not add up to 100' : '',
  ].filter((fault) => fault !== '')
}

const layouts = [full, customsPlan, ministryPlan, soumPlan, registryReport, soumReport, districtReport].map(
  (data) => layoutSchema.parse(data),
)

/** The layouts that ship with the program; `full` carries every field of the contract. */
export function listLayouts(): readonly Layout[] {
  return layouts
}

/** A shipped layout by its name. */
export function findLayout(name: string): Layout | undefined {
  return layouts.find((layout) => layout.name === name)
}
