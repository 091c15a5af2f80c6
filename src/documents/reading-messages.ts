import type { ReadingNote } from './grid.ts'
import { fill } from './language/fill.ts'
import en from './messages/en.json' with { type: 'json' }
import mn from './messages/mn.json' with { type: 'json' }
import type { ReadingErrorCode } from './reading-error.ts'
import type { ColumnRole, RoleReason, RowKind } from './understand/types.ts'

export type ReadingLanguage = 'mn' | 'en'

const messages = { mn, en }

/** Why a file was not read, as a sentence for the person who gave it. */
export function readingErrorMessage(code: ReadingErrorCode, language: ReadingLanguage): string {
  return messages[language].errors[code]
}

/** A doubt or repair as a sentence; a code without one (of a newer reader) is shown as it is. */
export function readingNoteMessage(note: ReadingNote, language: ReadingLanguage): string {
  const notes: Record<string, string> = messages[language].notes
  const values = Object.entries(note.values ?? {}).map(([name, value]) => [name, String(value)])
  return fill(notes[note.code] ?? note.code, Object.fromEntries(values))
}

export function columnRoleName(role: ColumnRole, language: ReadingLanguage): string {
  return messages[language].roles[role]
}

export function roleReasonName(reason: RoleReason, language: ReadingLanguage): string {
  return messages[language].reasons[reason]
}

export function rowKindName(kind: RowKind, language: ReadingLanguage): string {
  return messages[language].rows[kind]
}

/** How the progress bar names the files that were not read. */
export function refusedFilesLabel(language: ReadingLanguage): string {
  return messages[language].progress.refused
}
