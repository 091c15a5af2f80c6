/** Crockford's base 32: no I, L, O, U, so that a code survives being read aloud, typed and photocopied. */
export const codeSigns = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 50 bits: no code is met by chance while there are millions of them. */
export const codeLength = 10

const half = codeLength / 2

/** As printed: "7KD92-MXQ4T". */
export function shownCode(code: string): string {
  return `${code.slice(0, half)}-${code.slice(half)}`
}

/**
 * The code that a person typed: small letters, spaces and dashes do not matter, nor O for 0 and I or L for 1.
 * @returns null where it cannot be a code
 */
export function parseCode(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  const isCode = plain.length === codeLength && [...plain].every((sign) => codeSigns.includes(sign))
  return isCode ? plain : null
}
