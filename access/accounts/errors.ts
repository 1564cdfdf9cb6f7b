import { ExpectedError } from "@/system/errors";
import { LONGEST_PASSWORD, type PasswordFault, SHORTEST_PASSWORD } from "./password";

const MESSAGES = {
  "no-such-account": "There is no account of that name.",
  "several-accounts": "Several people are called that.",
  "no-password": "This account has no password here: a provider or a proxy says who it is.",
  "account-exists": "There is an account of that name already.",
  "unusable-name": "An account's name has letters, digits and . _ - @ between them, 64 at most.",
  "unusable-group": "A group's name has letters, digits and . _ - between them, 64 at most.",
  "password-short": `A password has ${SHORTEST_PASSWORD} characters at least.`,
  "password-long": `A password has ${LONGEST_PASSWORD} characters at most.`,
  "password-name": "A password is not the account's name.",
} as const satisfies Record<PasswordFault, string> & Record<string, string>;

type Code = keyof typeof MESSAGES;

/** What is wanted of accounts cannot be done; nothing was changed. */
export class AccountFault extends ExpectedError<Code> {
  override readonly name = "AccountFault";

  constructor(code: Code, advice = "") {
    super(code, MESSAGES[code], advice);
  }
}

/** The house's identity provider does not answer, or not as one. `reason` is for whoever runs the site. */
export class HouseAway extends ExpectedError {
  override readonly name = "HouseAway";

  constructor(reason: string) {
    super("provider-away", `The identity provider cannot be used (${reason}).`, "See PARALLAX_OIDC_ISSUER.");
  }
}
