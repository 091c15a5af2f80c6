/** What a line is for; a writer gives each its look. */
export type LineKind =
  | 'annex'
  | 'approval-word'
  | 'approval-position'
  | 'approval-name'
  | 'title'
  | 'year'
  | 'window'
  | 'issued'
  | 'signature-role'
  | 'signature'
  | 'organization'
  /** The body that a letter comes from. */
  | 'letterhead'
  | 'addressee'
  | 'subject'
  | 'paragraph'
  | 'note'
  /** What the layout itself says. */
  | 'free'

/** A line outside of the table; `parts` stand apart on it, the first at its left, the last at its right. */
export type PageLine = { kind: LineKind; parts: string[] }
