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

/** A token is to be made in a way that it cannot; nothing was made. */
export class TokenFault extends ExpectedError {
  override readonly name = "TokenFault";

  constructor(code: "unusable-token-name" | "too-many-tokens") {
    super(code, FAULTS[code]);
  }
}

const FAULTS = {
  "unusable-token-name": "A token's name has letters, digits, signs and spaces, 80 at most.",
  "too-many-tokens": "An account has 50 tokens at most that are still good. Revoke one first.",
} as const;
