/** Strokes of our own on a 24 × 24 board; drawn inline, since a strict CSP forbids `data:` images in styles. */
const strokes = {
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v5m0-8.2v.2',
  success: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-4 9.3 2.8 2.8L16.2 9',
  warning: 'M12 4 2.8 20h18.4L12 4Zm0 6v4.5m0 2.7v.2',
  danger: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3L8.3 3ZM12 7.5v5.5m0 3.2v.2',
  'chevron-right': 'm9 5 7 7-7 7',
  'chevron-down': 'm5 9 7 7 7-7',
  download: 'M12 4v11m-5-4.5 5 5 5-5M4 20h16',
  upload: 'M12 20V9m-5 4.5 5-5 5 5M4 4h16',
  file: 'M6 3h8l5 5v13H6V3Zm8 0v5h5',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.4-3.4a4 4 0 0 0-5.7-5.7L12 6.3m2 3.7a4 4 0 0 0-5.7 0l-3.4 3.4a4 4 0 0 0 5.7 5.7l1.4-1.4',
  lock: 'M6 11h12v9H6v-9Zm2.5 0V8a3.5 3.5 0 0 1 7 0v3',
  plus: 'M12 5v14M5 12h14',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm5 12 4.5 4.5',
} as const

export type IconName = keyof typeof strokes

/** Always decorative: the word beside it carries the meaning. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="sh-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <path
      d={strokes[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
)
