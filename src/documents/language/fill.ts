/** Puts values into "{name}" places; a place without a value stays visible, so that a test or a reader sees it. */
export function fill(pattern: string, values: Record<string, string>): string {
  return pattern.replace(/\{(\w+)\}/gu, (place, name: string) => values[name] ?? place)
}
