/** Waited as long as it may for the file, or the disk is full or failing. */
const SQLITE = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|PROTOCOL)/;

/** Connection exceptions, insufficient resources, shutdown, statement cancelled, lock not to be had. */
const POSTGRES = /^(08...|53...|57P0[1-5]|57014|55P03|40001|40P01)$/;

/** The network between this process and the database. */
const NETWORK = /^(ECONN|EPIPE|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)/;

/** What `pg` says without a code: no free connection in time, or the one in use was cut. */
const WITHOUT_CODE =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;

/** Whether an error says that the database cannot serve just now: nothing is wrong with what was asked. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return [SQLITE, POSTGRES, NETWORK].some((known) => known.test(code));
  return WITHOUT_CODE.test(error.message);
}
