import { layoutRoles } from '../../../../documents/layouts/layout.ts'
import type { ColumnRole } from '../../../../documents/understand/types.ts'

/** What a person may say that a column holds, in the order in which plans have them. */
export const columnRoles: readonly ColumnRole[] = [...layoutRoles, 'ignore']
