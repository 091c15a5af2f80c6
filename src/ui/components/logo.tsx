/** A straight beam on one post: the even scale. Gold and white, made for the dark header. */
export const Logo = () => (
  <svg class="sh-logo" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
    <path d="M20 5.5v27M12 34.5h16" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" />
    <path d="M6 12h28" fill="none" stroke="#e2b85c" stroke-width="2.6" stroke-linecap="round" />
    <path
      d="M2.5 23.5 8 12.5l5.5 11a5.5 5.5 0 0 1-11 0Zm24 0 5.5-11 5.5 11a5.5 5.5 0 0 1-11 0Z"
      fill="#e2b85c"
      fill-opacity=".18"
      stroke="#fff"
      stroke-width="1.8"
      stroke-linejoin="round"
    />
    <circle cx="20" cy="6" r="3" fill="#e2b85c" />
  </svg>
)
