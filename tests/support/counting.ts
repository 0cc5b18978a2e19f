import type { CompiledQuery, DatabaseConnection, Dialect, Driver } from 'kysely';

/** A dialect that counts the statements sent to its database; what opens and ends transactions is not counted. */
export function counting(dialect: Dialect, count: () => void): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => countingDriver(dialect.createDriver(), count),
  };
}

function countingDriver(driver: Driver, count: () => void): Driver {
  const inner = new WeakMap<DatabaseConnection, DatabaseConnection>();
  const plain = (connection: DatabaseConnection) => inner.get(connection) ?? connection;
  return {
    init: () => driver.init(),
    async acquireConnection() {
      const connection = await driver.acquireConnection();
      const counted: DatabaseConnection = {
        executeQuery<Row>(query: CompiledQuery) {
          count();
          return connection.executeQuery<Row>(query);
        },
        streamQuery: (query, size) => connection.streamQuery(query, size),
      };
      inner.set(counted, connection);
      return counted;
    },
    beginTransaction: (connection, settings) => driver.beginTransaction(plain(connection), settings),
    commitTransaction: (connection) => driver.commitTransaction(plain(connection)),
    rollbackTransaction: (connection) => driver.rollbackTransaction(plain(connection)),
    async savepoint(connection, name, compile) {
      await driver.savepoint?.(plain(connection), name, compile);
    },
    async rollbackToSavepoint(connection, name, compile) {
      await driver.rollbackToSavepoint?.(plain(connection), name, compile);
    },
    async releaseSavepoint(connection, name, compile) {
      await driver.releaseSavepoint?.(plain(connection), name, compile);
    },
    releaseConnection: (connection) => driver.releaseConnection(plain(connection)),
    destroy: () => driver.destroy(),
  };
}
