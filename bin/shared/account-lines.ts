import type { ListedAccount } from "@/access/accounts/list-accounts";

/** Accounts as lines of a terminal: name, role, groups, and what sets one apart. */
export function toAccountLines(accounts: readonly ListedAccount[]): readonly string[] {
  if (accounts.length === 0) return ["There is no account yet."];
  const widest = Math.max(...accounts.map(({ name }) => name.length));
  return accounts.map((account) =>
    [account.name.padEnd(widest), account.role.padEnd(6), ...toRemarks(account)].join("  ").trimEnd(),
  );
}

function toRemarks(account: ListedAccount): readonly string[] {
  return [
    account.groups.length > 0 ? `groups ${account.groups.join(", ")}` : "",
    account.isDisabled ? "disabled" : "",
    account.isLocked ? "locked after failed tries" : "",
    account.hasSecondFactor ? "second factor" : "",
    account.isTemporary ? "first password not replaced" : "",
    account.lastSession === null ? "" : `logged in since ${account.lastSession.toISOString()}`,
  ].filter((remark) => remark !== "");
}
