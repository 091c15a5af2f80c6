/** Formats that the corpus writes by itself, and those that LibreOffice makes of them. */
export const ownFormats = ['docx', 'xlsx', 'html', 'md'] as const
export const officeFormats = ['odt', 'pdf', 'doc'] as const
export type CorpusFormat = (typeof ownFormats)[number] | (typeof officeFormats)[number]
