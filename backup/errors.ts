import { ExpectedError } from "@/system/errors";

/** A backup cannot be written; what there is stays as it is. */
export class NotBackedUp extends ExpectedError {
  override readonly name = "NotBackedUp";

  constructor(message: string, advice = "") {
    super("not-backed-up", message, advice);
  }
}

/** A folder is no backup that can be used: torn, changed, or of a newer version. */
export class BackupRefused extends ExpectedError {
  override readonly name = "BackupRefused";

  constructor(message: string, advice = "") {
    super("backup-refused", message, advice);
  }
}

/** A backup was not restored; what there was before is as it was. */
export class NotRestored extends ExpectedError {
  override readonly name = "NotRestored";

  constructor(message: string, advice = "") {
    super("not-restored", message, advice);
  }
}
