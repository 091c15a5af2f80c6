/** A cell holds no more letters (UTF-16 units): "Excel specifications and limits". A longer one damages the file. */
export const mostLetters = 32_767
