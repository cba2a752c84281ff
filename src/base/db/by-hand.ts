// Questions about hundreds of people at once, without the query builder: it takes longer to write and read them than the
// database to answer.
import type { RowDataPacket } from 'mysql2/promise';
import type { Db } from './open.ts';

/** Rows of numbers. A `?` of the text stands for a value, or for a list of numbers after IN: nothing is in an empty one. */
export async function numbers(
  db: Db,
  sql: string,
  values: readonly (number | string | number[])[],
): Promise<number[][]> {
  if (values.some((value) => Array.isArray(value) && !value.length)) return [];
  const [rows] = await db.$client.query<RowDataPacket[][]>({ sql, values: [...values], rowsAsArray: true });
  return rows as unknown as number[][];
}
