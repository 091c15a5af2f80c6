/**
 * Shares of any size as percents that add up to 100, in tenths; what rounding leaves goes to the widest column, which
 * has room for it.
 */
export function sharedWidths(shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0)
  const tenths = shares.map((share) => Math.max(1, Math.round((share * 1000) / sum)))
  const rest = 1000 - tenths.reduce((total, share) => total + share, 0)
  const widest = tenths.indexOf(Math.max(...tenths))
  return tenths.map((share, index) => (index === widest ? share + rest : share) / 10)
}
