/**
 * A reason why the program cannot start, told to whoever started it: at that moment nobody's language is known,
 * so the sentence comes in Mongolian and in English, one line each.
 */
export class StartupError extends Error {
  readonly code: string

  /** @param sentences the Mongolian and the English sentence, in this order, values filled in */
  constructor(code: string, sentences: readonly [string, string], cause?: unknown) {
    super(sentences.join('\n'), { cause })
    this.name = 'StartupError'
    this.code = code
  }
}

/** Puts values into the `{names}` of a sentence; a name without a value stays as it is. */
export function fillSentence(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
