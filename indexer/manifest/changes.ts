import type Database from "libsql";
import { TABLE_NAMES } from "./database";
import type { WritableManifest } from "./manifest";
import { openRowWriter } from "./row-writer";

/** How rows of a database are changed: one transaction a change. */
export function openChanges(database: Database.Database): Pick<WritableManifest, "put" | "change"> {
  const writer = openRowWriter(database);
  const putAll: WritableManifest["put"] = (rows) => {
    for (const row of rows) writer.put(row);
    writer.end();
  };
  const rollBack = (): void => {
    if (database.inTransaction) database.exec("rollback");
  };
  return {
    put: (rows) => {
      if (database.inTransaction) putAll(rows);
      else inTransaction(() => putAll(rows));
    },
    change: async (work, how) => {
      database.exec("begin immediate");
      try {
        if (how === "anew") for (const table of TABLE_NAMES) database.exec(`delete from ${table}`);
        const answer = await work();
        database.exec("commit");
        return answer;
      } catch (error) {
        rollBack();
        throw error;
      }
    },
  };

  function inTransaction(work: () => void): void {
    database.exec("begin immediate");
    try {
      work();
      database.exec("commit");
    } catch (error) {
      rollBack();
      throw error;
    }
  }
}
