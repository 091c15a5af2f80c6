/** Where the program takes "now" from; tests give their own. */
export type Clock = {
  now(): Date
  /** Today in Mongolia, YYYY-MM-DD: deadlines and signatures follow the calendar of Ulaanbaatar. */
  today(): string
}

const ulaanbaatar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ulaanbaatar', dateStyle: 'short' })

export function clockFrom(now: () => Date): Clock {
  return { now, today: () => ulaanbaatar.format(now()) }
}

export const systemClock = clockFrom(() => new Date())
