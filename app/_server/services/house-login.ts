import "server-only";
import type { HouseLogin, HouseLoginParts } from "@/access/accounts/house-login";
import { writeAudit } from "@/access/audit/write-audit";
import { readOrigin } from "@/access/current-reader";
import { NOBODY } from "@/access/rules/reader";
import { readSettings } from "@/system/settings";
import { readLoginParts } from "./login";

/** What a login at the house's provider is worked with; null where the house has none. */
export async function readHouseParts(request: Request): Promise<HouseLoginParts | null> {
  const settings = readSettings();
  if (settings.access.oidc === null) return null;
  const { store, headers } = await readLoginParts(request);
  return { settings, store, headers };
}

/** Writes into the audit trail how a login ended: who is in, or whom the provider named in vain. */
export async function writeHouseLogin(login: HouseLogin, { store }: HouseLoginParts): Promise<void> {
  const doer = {
    reader:
      login.kind === "in" ? { id: login.id, name: login.name, by: "session" as const, token: null } : NOBODY,
    request: readOrigin().request,
  };
  const entry =
    login.kind === "in"
      ? ({ deed: "login", subject: login.name } as const)
      : ({ deed: "login.failed", subject: login.name ?? "", details: { why: login.kind } } as const);
  await store.transaction((open) => writeAudit(open, doer, entry, new Date()));
}
