import { ExpectedError } from "@/system/errors";

/** There is no such token, or it is revoked already. */
export class NoSuchToken extends ExpectedError {
  override readonly name = "NoSuchToken";

  constructor() {
    super(
      "not-found",
      "There is no token with this id that could be revoked.",
      "List them to see their ids.",
    );
  }
}
