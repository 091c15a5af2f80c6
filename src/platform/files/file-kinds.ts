/** Types that a browser may open beside the page; everything else is only ever saved. */
const shownTypes = new Set(['image/jpeg', 'image/png', 'image/webp', 'application/pdf'])

const typeOfEnding: Record<string, string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
  txt: 'text/plain',
  zip: 'application/zip',
}

/** From the ending, because it only decides what the receiver's machine does on saving; 'application/octet-stream' else. */
export function mediaTypeOf(fileName: string): string {
  const ending = fileName.toLowerCase().split('.').at(-1) ?? ''
  return typeOfEnding[ending] ?? 'application/octet-stream'
}

export function mayBeShown(mediaType: string): boolean {
  return shownTypes.has(mediaType)
}

export function isPhoto(mediaType: string): boolean {
  return mediaType === 'image/jpeg' || mediaType === 'image/png' || mediaType === 'image/webp'
}

/** The last part of a name, without the characters that file systems and headers stumble over. */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}"<>:|?*]/gu, '')
    .trim()
  return clean === '' || /^\.+$/.test(clean) ? 'file' : clean.slice(-150)
}
