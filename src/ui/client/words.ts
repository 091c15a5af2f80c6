import en from './messages/en.json'
import mn from './messages/mn.json'

type Key = keyof typeof mn

/** A message of the scripts in the language of the page, with values put in. */
export const say = (key: Key, values: Record<string, string | number> = {}): string => {
  const message = (document.documentElement.lang === 'en' ? en : mn)[key]
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** 1536 → "1.5 KB", in the units people know from their file manager. */
export const fileSize = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`
  const units = ['KB', 'MB', 'GB']
  const power = Math.min(Math.floor(Math.log2(bytes) / 10), units.length)
  return `${Math.round((bytes / 1024 ** power) * 10) / 10} ${units[power - 1]}`
}
