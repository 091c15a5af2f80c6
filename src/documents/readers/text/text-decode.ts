/**
 * Decodes a text file: byte order mark, then UTF-16 without one (every other byte zero or 4, as Cyrillic gives),
 * then UTF-8 if the bytes are that, else windows-1251, in which older Mongolian texts were written.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const wide = wideEncoding(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // A file cut within a letter is still UTF-8: less than one letter in a hundred is broken then.
    const lenient = new TextDecoder('utf-8').decode(bytes)
    const broken = lenient.split('\ufffd').length - 1
    return broken * 100 < lenient.length ? lenient : new TextDecoder('windows-1251').decode(bytes)
  }
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, 2000))
  if (sample.length < 8) return null
  const high = [0, 0]
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] === 0 || sample[at] === 4) high[at % 2] = (high[at % 2] ?? 0) + 1
  }
  const pairs = sample.length / 2
  if ((high[1] ?? 0) > pairs * 0.9 && (high[0] ?? 0) < pairs * 0.3) return 'utf-16le'
  if ((high[0] ?? 0) > pairs * 0.9 && (high[1] ?? 0) < pairs * 0.3) return 'utf-16be'
  return null
}

/**
 * True for bytes that no text file has: control characters beyond white space, in more than one place of 200 (after
 * decoding). Asked before a file of unknown kind is read as text.
 */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000)
  let strange = 0
  for (const letter of sample) {
    const code = letter.codePointAt(0) ?? 0
    const control = code < 32 && !(code >= 9 && code <= 13)
    if (control || code === 127 || code >= 0xfffd) strange++
  }
  return strange * 200 > sample.length
}
