import { addAccount } from "@/access/accounts/add-account";
import type { Role } from "@/access/rules/reader";
import { openStore } from "@/saved/store/store";
import { aVisitor, type Visitor } from "./visitor";

/** The password of every account of the tests. */
export const PASSWORD = "correct horse battery";

/** Makes accounts in the store of a data folder, each by a name and a role. */
export async function putAccounts(data: string, accounts: Readonly<Record<string, Role>>): Promise<void> {
  const store = await openStore({ data, store: null });
  for (const [name, role] of Object.entries(accounts))
    await addAccount(store, { name, role, groups: [], password: PASSWORD, temporary: false }, new Date());
}

/** A browser without script in which an account is logged in. */
export async function logIn(site: string, name: string): Promise<Visitor> {
  const visitor = aVisitor();
  const answer = await visitor.go(new URL("/login/enter", site).href, {
    name,
    password: PASSWORD,
    back: "/",
  });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
  return visitor;
}
