export type Sheet<T> = { items: T[]; page: number; pages: number; total: number }

/** One page of a list; a page number beyond the end is the last page. */
export function sheetOf<T>(items: readonly T[], page: number, size: number): Sheet<T> {
  const pages = Math.max(1, Math.ceil(items.length / size))
  const at = Math.min(Math.max(1, page), pages)
  return { items: items.slice((at - 1) * size, at * size), page: at, pages, total: items.length }
}
