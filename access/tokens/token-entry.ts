import { z } from "zod";
import type { Entry } from "../rules/deeds";

/** What the audit trail says of a token: its name, never what it is known by. */
const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  owner: z.string(),
  scopes: z.array(z.string()),
  expiresAt: z.string(),
});

/** How a transaction that makes or revokes a token is written down; where it did neither, it is not. */
export function toTokenEntry(deed: "token.add" | "token.revoke"): (answer: unknown) => Entry | null {
  return (answer) => {
    const [row] = z.array(rowSchema).parse(answer);
    if (row === undefined) return null;
    const { name, ...details } = row;
    return { deed, subject: name, details };
  };
}
