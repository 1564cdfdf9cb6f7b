import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { credentials, secondFactors, sessions, users, verifications } from "@/saved/store/accounts-schema";
import type { Store } from "@/saved/store/store";

type Adapter = ReturnType<ReturnType<typeof drizzleAdapter>>;

/** Our tables by the names that better-auth has for them. */
const CONFIG = {
  provider: "sqlite",
  schema: {
    user: users,
    session: sessions,
    account: credentials,
    verification: verifications,
    twoFactor: secondFactors,
  },
} as const satisfies Parameters<typeof drizzleAdapter>[1];

/**
 * How better-auth reads and writes the store: each write in a transaction that waits for its turn, as all writes to the
 * store do.
 */
export function toAuthAdapter(store: Store): ReturnType<typeof drizzleAdapter> {
  return (options) => {
    const reads = drizzleAdapter(store, CONFIG)(options);
    const write = <Answer>(work: (adapter: Adapter) => Promise<Answer>): Promise<Answer> =>
      store.transaction((transaction) => work(drizzleAdapter(transaction, CONFIG)(options)));
    const adapter: Adapter = {
      ...reads,
      create: (what) => write((one) => one.create(what)),
      update: (what) => write((one) => one.update(what)),
      updateMany: (what) => write((one) => one.updateMany(what)),
      delete: (what) => write((one) => one.delete(what)),
      deleteMany: (what) => write((one) => one.deleteMany(what)),
      consumeOne: (what) => write((one) => one.consumeOne(what)),
      incrementOne: (what) => write((one) => one.incrementOne(what)),
      transaction: (work) => work(adapter),
    };
    return adapter;
  };
}
