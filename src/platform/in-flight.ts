type Handler<Args extends unknown[]> = (...args: Args) => Response | Promise<Response>

/**
 * Counts the requests that are being answered. A server counts connections, and a visitor who went away takes the
 * connection along while the work for it goes on: the database must stay open until that has ended as well.
 * @returns the handler to serve with, and `idle`, which settles once nothing is being answered
 */
export function countInFlight<Args extends unknown[]>(
  handle: Handler<Args>,
): { handle: (...args: Args) => Promise<Response>; idle(): Promise<void> } {
  let running = 0
  const waiting = new Set<() => void>()
  return {
    async handle(...args) {
      running += 1
      try {
        return await handle(...args)
      } finally {
        running -= 1
        if (running === 0) for (const resume of waiting) resume()
      }
    },
    idle: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => waiting.add(resolve))),
  }
}
