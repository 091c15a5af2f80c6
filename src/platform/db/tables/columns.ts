import type { ColumnType } from 'kysely'

/**
 * How columns come out of the database: DATE columns are ISO strings (YYYY-MM-DD), timestamptz are Date, numeric and
 * bigint are numbers (amounts of төгрөг stay far below 2^53), jsonb goes in as text and comes out parsed.
 */
export type Json<T> = ColumnType<T, string, string>
export type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>
export type Now = ColumnType<Date, Date | undefined, Date>
