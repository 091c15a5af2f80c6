import { fill, useWords } from '../language.ts'

export type PaginationProps = {
  /** From 1. */
  page: number
  pages: number
  href: (page: number) => string
}

/** First, last and the neighbours of the current page; 0 stands for a gap. */
export const pagesToShow = (page: number, pages: number): number[] => {
  const wanted = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages)
  const numbers = [...new Set(wanted)].sort((a, b) => a - b)
  return numbers.flatMap((each, index) => {
    const before = numbers[index - 1] ?? each - 1
    if (each - before === 2) return [each - 1, each]
    return each - before > 2 ? [0, each] : [each]
  })
}

export const Pagination = ({ page, pages, href }: PaginationProps) => {
  const words = useWords()
  if (pages <= 1) return null
  return (
    <nav class="sh-pagination" aria-label={words.pagination}>
      <ul>
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev">
              {words.previousPage}
            </a>
          </li>
        )}
        {pagesToShow(page, pages).map((each) =>
          each === 0 ? (
            <li class="sh-pagination__gap" aria-hidden="true">
              …
            </li>
          ) : (
            <li class="sh-pagination__number">
              <a
                href={href(each)}
                aria-current={each === page ? 'page' : undefined}
                aria-label={fill(words.pageOf, { page: each, pages })}
              >
                {each}
              </a>
            </li>
          ),
        )}
        {page < pages && (
          <li>
            <a href={href(page + 1)} rel="next">
              {words.nextPage}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
