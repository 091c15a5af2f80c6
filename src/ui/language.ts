import { createContext, useContext } from 'hono/jsx'
import en from './messages/en.json' with { type: 'json' }
import mn from './messages/mn.json' with { type: 'json' }

/** The languages of the pages; Mongolian is the first and the default. */
export type Language = 'mn' | 'en'

/** The words that components share; a page's own texts stand beside the page. */
export type Words = typeof mn

const wordsByLanguage: Record<Language, Words> = { mn, en }

/** Set by the layouts, so that a component deep in a page need not be handed the language. */
export const LanguageContext = createContext<Language>('mn')

export const words = (language: Language): Words => wordsByLanguage[language]

/** The shared words in the language of the layout around the component. Call only while rendering. */
export const useWords = (): Words => wordsByLanguage[useContext(LanguageContext)]

/** Puts values into a message: fill('{n} мөр', { n: 3 }) is '3 мөр'. An unknown name stays as it stands. */
export const fill = (message: string, values: Record<string, string | number>): string =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
