/** More than the bodies of an aimag; who has more brings them in twice. */
export const mostFiles = 300

/** What computers put into archives and folders for themselves: nobody meant to bring it in. */
export function isNoise(name: string): boolean {
  const parts = name.split(/[\\/]/)
  const last = parts.at(-1) ?? ''
  if (parts.includes('__MACOSX') || last === '') return true
  return /^(?:\.|~\$)/.test(last) || /^(?:thumbs\.db|desktop\.ini)$/i.test(last)
}

/** A name that would lead out of the folder into which an archive is unpacked. */
export function isUnsafeName(name: string): boolean {
  const plain = name.replaceAll('\\', '/')
  return plain.startsWith('/') || /^[a-z]:/i.test(plain) || plain.split('/').includes('..')
}

export type BatchGroup = 'waiting' | 'person' | 'well' | 'refused' | 'done' | 'discarded'

type Looked = {
  state: 'waiting' | 'read' | 'refused'
  read: {
    state: 'checking' | 'saved' | 'discarded'
    year: number | null
    measures: number
    doubts: number
    forOrganizationId: string | null
    forOrganizationDoubtful: boolean
  } | null
}

/** What a person has to do with a file of many. */
export function groupOf({ state, read }: Looked): BatchGroup {
  if (state === 'waiting') return 'waiting'
  if (state === 'refused' || read === null) return 'refused'
  if (read.state !== 'checking') return read.state === 'saved' ? 'done' : 'discarded'
  const clear = read.forOrganizationId !== null && !read.forOrganizationDoubtful
  return clear && read.doubts === 0 && read.measures > 0 && read.year !== null ? 'well' : 'person'
}

/** The body and year of which it would be the plan; null where it is nobody's or done with. */
export function planKey({ read }: Looked): string | null {
  if (read?.state !== 'checking' || read.forOrganizationId === null) return null
  return `${read.forOrganizationId} ${read.year ?? ''}`
}

/** Of which body and year more than one is still to be checked: only one of them can be the plan. */
export function plansTwice(files: readonly Looked[]): Set<string> {
  const counts = Map.groupBy(files, planKey)
  return new Set([...counts].flatMap(([key, same]) => (key !== null && same.length > 1 ? [key] : [])))
}
