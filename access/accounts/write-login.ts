import type { Store } from "@/saved/store/store";
import { writeAudit } from "../audit/write-audit";
import { NOBODY } from "../rules/reader";
import type { LoginStep } from "./sign-in";

/** Writes a step of a login into the audit trail: who is logged in, or what name somebody tried in vain. */
export async function writeLogin(
  store: Store,
  step: LoginStep,
  { typed, request, now }: { readonly typed: string; readonly request: string | null; readonly now: Date },
): Promise<void> {
  if (step.kind === "code" || step.kind === "expired") return;
  const reader = step.kind === "in" ? { ...NOBODY, ...step.account, by: "session" as const } : NOBODY;
  const entry =
    step.kind === "in"
      ? ({ deed: "login", subject: step.account.name } as const)
      : ({ deed: "login.failed", subject: typed, details: { why: step.kind } } as const);
  await store.transaction((open) => writeAudit(open, { reader, request }, entry, now));
}
