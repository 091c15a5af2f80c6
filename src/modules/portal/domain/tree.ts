import { fold } from '../../../documents/language/words/fold.ts'
import type { Listed } from '../../organizations/index.ts'

/** Bodies whose name, or whose place in the tree, holds every word asked for, however it is spelt. */
export function matching(listed: readonly Listed[], query: string): Listed[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  return listed.filter(({ organization, above }) => {
    const text = fold([...above, organization.name].join(' '))
    return words.every((word) => text.includes(word))
  })
}
