import { fill } from '../language/fill.ts'
import { type Issued, issuedLine, line, type Paper } from './paper.ts'
import words from './words.json' with { type: 'json' }

export type CoverLetter = {
  organization: string
  addressee: string
  year: number | null
  issued: Issued & { number: string | null }
  subject: string
  paragraphs: readonly string[]
  /** `pages` null: to be filled in by hand. */
  attachments: readonly { name: string; pages: number | null }[]
  signer: { position: string; name: string } | null
}

/**
 * The letter that a report goes with. Its date and number are given by the registry when it leaves, so both may be
 * blank; since 2025 a version in the traditional script goes with it, for which there is a framed page: no program
 * writes it, for there is no sure way from one script to the other.
 */
export function coverLetter(data: CoverLetter): Paper {
  const { letter } = words
  const attachments = data.attachments.map(({ name, pages }, index) =>
    fill(letter.attachment, {
      index: String(index + 1),
      name,
      pages: pages === null ? letter.blankPages : String(pages),
    }),
  )
  return {
    page: {
      before: [
        ...line('letterhead', data.organization.toLocaleUpperCase('mn')),
        ...issuedLine(data.issued, data.year),
        ...line('issued', fill(letter.number, { number: data.issued.number ?? letter.blankNumber })),
        ...line('addressee', data.addressee.toLocaleUpperCase('mn')),
        ...line('subject', data.subject),
        ...data.paragraphs.flatMap((paragraph) => line('paragraph', paragraph)),
      ],
      table: null,
      after: [
        ...(attachments.length > 0 ? line('note', letter.attachments) : []),
        ...attachments.flatMap((attachment) => line('note', attachment)),
        ...line('note', letter.traditional),
        ...(data.signer
          ? line('signature', data.signer.position.toLocaleUpperCase('mn'), data.signer.name)
          : []),
      ],
      scriptPlace: { caption: letter.scriptPlace },
    },
    form: { orientation: 'portrait', font: 'Times New Roman', fontSize: 12 },
    about: {
      title: `${data.organization}: ${data.subject}`,
      organization: data.organization,
      name: letter.name,
    },
  }
}
