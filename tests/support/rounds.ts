import { toChildEnvironment } from "@/system/settings";

/**
 * How often a test repeats what chance decides: the usual number in every run of the tests, the larger one where
 * `PARALLAX_ROUNDS=nightly`, as in `PARALLAX_ROUNDS=nightly npx jest tests/oracle`.
 */
export function toRounds({ usual, nightly }: { readonly usual: number; readonly nightly: number }): number {
  const { PARALLAX_ROUNDS = "" } = toChildEnvironment({});
  if (!["", "nightly"].includes(PARALLAX_ROUNDS))
    throw new Error(`PARALLAX_ROUNDS is “${PARALLAX_ROUNDS}”. Set it to nightly, or leave it out.`);
  return PARALLAX_ROUNDS === "nightly" ? nightly : usual;
}
