import { Icon } from './icon.tsx'

/** Names of products, the same in every language. */
const names = { docx: 'Word', xlsx: 'Excel', pdf: 'PDF' } as const

export type DownloadsProps = {
  /** What the files are of: said before the formats, and with each of them to who hears them one by one. */
  label: string
  /** The address of the files without its ending: "/plans/ID/plan". */
  base: string
  formats?: readonly (keyof typeof names)[] | undefined
}

/**
 * One document as files of several formats: one group that stays together on a phone too. The links have no
 * `download`: the answer is to be saved by its own headers, and where it is a refusal the person sees the page.
 */
export const Downloads = ({ label, base, formats = ['docx', 'xlsx', 'pdf'] }: DownloadsProps) => (
  <div class="sh-downloads">
    <span class="sh-downloads__label" aria-hidden="true">
      <Icon name="download" />
      {label}
    </span>
    <ul class="sh-downloads__formats" aria-label={label}>
      {formats.map((format) => (
        <li class="sh-downloads__format">
          <a
            class="ds-button sh-button--small"
            data-variant="secondary"
            data-color="accent"
            href={`${base}.${format}`}
            aria-label={`${names[format]}: ${label}`}
          >
            {names[format]}
          </a>
        </li>
      ))}
    </ul>
  </div>
)
