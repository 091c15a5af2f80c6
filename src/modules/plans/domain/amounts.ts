/** A number as a form field takes it back: plain digits, a point, no thousands. */
export function formatAmount(amount: number | null): string {
  return amount === null ? '' : String(Number(amount.toFixed(2)))
}
