import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/**
 * The rows of a query, one after another. The library (1.2.1) frees a statement that nothing refers to although its rows
 * are still being read, which ends the process: a statement is held here for as long as its rows are.
 */
export function* iterateRows<Row>(
  database: DatabaseSyncInstance,
  sql: string,
  parameters: Readonly<Record<string, number>> = {},
): Generator<Row> {
  const statement = database.prepare(sql);
  BEING_READ.add(statement);
  try {
    yield* statement.iterate(parameters) as Iterable<Row>;
  } finally {
    BEING_READ.delete(statement);
  }
}

const BEING_READ = new Set<object>();
