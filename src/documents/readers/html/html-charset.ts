/**
 * Decodes a page: byte order mark, then what its <meta> says, then UTF-8 if the bytes are that, else windows-1251,
 * in which older Mongolian pages were written.
 */
export function decodePage(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes)
  const utf8 = decodeStrictly(bytes, 'utf-8')
  // Pages saved again by an editor often keep an old <meta>: Cyrillic that is valid UTF-8 cannot be anything else.
  if (utf8 !== null && /[\u0400-\u04ff]/.test(utf8)) return utf8
  const declared = declaredCharset(bytes)
  if (declared && declared !== 'utf-8')
    return decodeStrictly(bytes, declared) ?? utf8 ?? decodeCyrillic(bytes)
  return utf8 ?? decodeCyrillic(bytes)
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const found = /<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)
  return found?.[1]?.toLowerCase().replace(/^utf8$/, 'utf-8') ?? null
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    // An unknown label or bytes that are not of it: another decoding is tried.
    return null
  }
}

function decodeCyrillic(bytes: Uint8Array): string {
  return new TextDecoder('windows-1251').decode(bytes)
}
