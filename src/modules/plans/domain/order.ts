export type Direction = 'up' | 'down'

/** The list with the item exchanged with its neighbour; unchanged at the end that it cannot pass or where it is not. */
export function moved(ids: readonly string[], id: string, direction: Direction): string[] {
  const order = [...ids]
  const at = order.indexOf(id)
  const to = direction === 'up' ? at - 1 : at + 1
  const neighbour = order[to]
  if (at < 0 || neighbour === undefined) return order
  order[at] = neighbour
  order[to] = id
  return order
}
