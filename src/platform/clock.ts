/** Where the program takes "now" from; tests give their own. */
export type Clock = {
  now(): Date
  /** Today in Mongolia, YYYY-MM-DD: deadlines and signatures follow the calendar of Ulaanbaatar. */
  today(): string
}

const ulaanbaatar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ulaanbaatar', dateStyle: 'short' })

/** The day in Mongolia at that moment, YYYY-MM-DD: between midnight and eight in the morning UTC still has yesterday. */
export const dayOf = (at: Date): string => ulaanbaatar.format(at)

export function clockFrom(now: () => Date): Clock {
  return { now, today: () => dayOf(now()) }
}

export const systemClock = clockFrom(() => new Date())
