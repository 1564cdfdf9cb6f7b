import { ExpectedError } from "@/system/errors";

const MESSAGES = {
  "no-such-group": "There is no group of that name.",
  "group-exists": "There is a group of that name already.",
  "unusable-group": "A group's name has letters, digits and . _ - between them, 64 at most.",
  "everyone-stays": "Every reader belongs to everyone: it cannot be removed, and nobody joins or leaves it.",
  "no-such-grant": "That collection is not granted to that group.",
  "no-such-member": "That account is no member of that group.",
} as const;

type Code = keyof typeof MESSAGES;

/** What is wanted of groups and grants cannot be done; nothing was changed. */
export class GrantFault extends ExpectedError<Code> {
  override readonly name = "GrantFault";

  constructor(code: Code) {
    super(code, MESSAGES[code], "npm run grant -- list names groups, members and grants.");
  }
}
