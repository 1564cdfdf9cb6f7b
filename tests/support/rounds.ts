import { toChildEnvironment } from "@/system/settings";

/** How many times as much a test of chance or size does: 1, or `PARALLAX_ROUNDS` in a nightly run. */
export const ROUNDS = Number(toChildEnvironment({}).PARALLAX_ROUNDS ?? 1);
