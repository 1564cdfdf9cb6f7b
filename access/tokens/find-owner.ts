import { eq, or } from "drizzle-orm";
import { users } from "@/saved/store/accounts-schema";
import type { Store } from "@/saved/store/store";
import { AccountFault } from "../accounts/errors";
import { toUserName } from "../accounts/user-name";

/**
 * The id of the account that somebody at the machine means: by the name to log in, by id, or by the name that a provider
 * gave where one person alone has it.
 *
 * @throws AccountFault where there is none, or where several could be meant.
 */
export async function findOwnerId(store: Store, written: string): Promise<string> {
  const rows = await store
    .select()
    .from(users)
    .where(or(eq(users.username, toUserName(written)), eq(users.id, written), eq(users.name, written)));
  const exact = rows.find((row) => row.username === toUserName(written) || row.id === written);
  const meant = exact ?? (rows.length === 1 ? rows[0] : undefined);
  if (meant !== undefined) return meant.id;
  throw new AccountFault(
    "no-such-account",
    rows.length === 0
      ? "npm run user -- list names those that there are."
      : `Several people are called that; name one by id: ${rows.map(({ id }) => id).join(", ")}.`,
  );
}
